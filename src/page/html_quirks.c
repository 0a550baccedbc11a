/* html_quirks.c - which doctypes put a page in quirks mode (13.2.6.4.1): a table in a paragraph
 * stays there. */
#include "page/html_tree.h"

static const char *const quirky_ids[] = {"-//W3O//DTD W3 HTML Strict 3.0//EN//",
                                         "-/W3C/DTD HTML 4.0 Transitional/EN", "HTML"};

static const char *const quirky_starts[] = {
    "+//Silmaril//dtd html Pro v0r11 19970101//",
    "-//AS//DTD HTML 3.0 asWedit + extensions//",
    "-//AdvaSoft Ltd//DTD HTML 3.0 asWedit + extensions//",
    "-//IETF//DTD HTML 2.0 Level 1//",
    "-//IETF//DTD HTML 2.0 Level 2//",
    "-//IETF//DTD HTML 2.0 Strict Level 1//",
    "-//IETF//DTD HTML 2.0 Strict Level 2//",
    "-//IETF//DTD HTML 2.0 Strict//",
    "-//IETF//DTD HTML 2.0//",
    "-//IETF//DTD HTML 2.1E//",
    "-//IETF//DTD HTML 3.0//",
    "-//IETF//DTD HTML 3.2 Final//",
    "-//IETF//DTD HTML 3.2//",
    "-//IETF//DTD HTML 3//",
    "-//IETF//DTD HTML Level 0//",
    "-//IETF//DTD HTML Level 1//",
    "-//IETF//DTD HTML Level 2//",
    "-//IETF//DTD HTML Level 3//",
    "-//IETF//DTD HTML Strict Level 0//",
    "-//IETF//DTD HTML Strict Level 1//",
    "-//IETF//DTD HTML Strict Level 2//",
    "-//IETF//DTD HTML Strict Level 3//",
    "-//IETF//DTD HTML Strict//",
    "-//IETF//DTD HTML//",
    "-//Metrius//DTD Metrius Presentational//",
    "-//Microsoft//DTD Internet Explorer 2.0 HTML Strict//",
    "-//Microsoft//DTD Internet Explorer 2.0 HTML//",
    "-//Microsoft//DTD Internet Explorer 2.0 Tables//",
    "-//Microsoft//DTD Internet Explorer 3.0 HTML Strict//",
    "-//Microsoft//DTD Internet Explorer 3.0 HTML//",
    "-//Microsoft//DTD Internet Explorer 3.0 Tables//",
    "-//Netscape Comm. Corp.//DTD HTML//",
    "-//Netscape Comm. Corp.//DTD Strict HTML//",
    "-//O'Reilly and Associates//DTD HTML 2.0//",
    "-//O'Reilly and Associates//DTD HTML Extended 1.0//",
    "-//O'Reilly and Associates//DTD HTML Extended Relaxed 1.0//",
    "-//SQ//DTD HTML 2.0 HoTMetaL + extensions//",
    "-//SoftQuad Software//DTD HoTMetaL PRO 6.0::19990601::extensions to HTML 4.0//",
    "-//SoftQuad//DTD HoTMetaL PRO 4.0::19971010::extensions to HTML 4.0//",
    "-//Spyglass//DTD HTML 2.0 Extended//",
    "-//Sun Microsystems Corp.//DTD HotJava HTML//",
    "-//Sun Microsystems Corp.//DTD HotJava Strict HTML//",
    "-//W3C//DTD HTML 3 1995-03-24//",
    "-//W3C//DTD HTML 3.2 Draft//",
    "-//W3C//DTD HTML 3.2 Final//",
    "-//W3C//DTD HTML 3.2//",
    "-//W3C//DTD HTML 3.2S Draft//",
    "-//W3C//DTD HTML 4.0 Frameset//",
    "-//W3C//DTD HTML 4.0 Transitional//",
    "-//W3C//DTD HTML Experimental 19960712//",
    "-//W3C//DTD HTML Experimental 970421//",
    "-//W3C//DTD W3 HTML//",
    "-//W3O//DTD W3 HTML 3.0//",
    "-//WebTechs//DTD Mozilla HTML 2.0//",
    "-//WebTechs//DTD Mozilla HTML//",
};

/* Quirky only where there is no system identifier. */
static const char *const starts_without_system[] = {"-//W3C//DTD HTML 4.01 Frameset//",
                                                    "-//W3C//DTD HTML 4.01 Transitional//"};

#define QUIRKY_SYSTEM "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"

static bool starts_with_one(rp_slice id, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (rp_slice_starts_nocase(id, rp_slice_of(list[i])))
            return true;
    return false;
}

#define COUNT(list) (sizeof(list) / sizeof *(list))

bool rp_is_quirky(const rp_token *doctype)
{
    rp_slice id = doctype->public_id;
    if (doctype->force_quirks || !rp_slice_equal(doctype->name, RP_LIT("html")))
        return true;
    if (rp_slice_equal_nocase(doctype->system_id, RP_LIT(QUIRKY_SYSTEM)))
        return true;
    for (size_t i = 0; i < COUNT(quirky_ids); i++)
        if (rp_slice_equal_nocase(id, rp_slice_of(quirky_ids[i])))
            return true;
    if (starts_with_one(id, quirky_starts, COUNT(quirky_starts)))
        return true;
    return !doctype->system_id.ptr &&
           starts_with_one(id, starts_without_system, COUNT(starts_without_system));
}
