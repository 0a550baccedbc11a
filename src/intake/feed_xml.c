/* feed_xml.c - RSS 0.9x, 1.0 and 2.0, Atom, sitemaps and OPML, by expat.
 *
 * Elements are known by their local names, which mean the same in all of these; prefixes that are declared nowhere are
 * common, and no fault. A document type with declarations of
 * its own is refused, so no entity is ever expanded but XML's five; nothing outside the file is read. Callbacks take no
 * memory that could leave them early (decision 2): text goes into buffers that remember their failure. */
#include "intake/feed.h"

#include <expat.h>
#include <iconv.h>

#define DEPTH_MOST 200
#define TEXT_MOST ((size_t)4 << 20) /* of one element */
#define VOID_NAMES "br img hr wbr input source track embed area col meta link"

enum { NO_FIELD = RP_N_FEED_FIELDS };

/* What an element within an entry says. The first that says it wins; within a field, order is of trust. */
static const struct field_row {
    const char *name; /* local, lower case */
    rp_feed_field field;
} field_rows[] = {
    {"title", RP_FEED_TITLE},          {"link", RP_FEED_URL},         {"loc", RP_FEED_URL},
    {"guid", RP_FEED_ID},              {"id", RP_FEED_ID},            {"pubdate", RP_FEED_PUBLISHED},
    {"published", RP_FEED_PUBLISHED},  {"issued", RP_FEED_PUBLISHED}, {"publication_date", RP_FEED_PUBLISHED},
    {"date", RP_FEED_PUBLISHED},       {"updated", RP_FEED_MODIFIED}, {"modified", RP_FEED_MODIFIED},
    {"lastmod", RP_FEED_MODIFIED},     {"creator", RP_FEED_AUTHOR},   {"name", RP_FEED_AUTHOR},
    {"author", RP_FEED_AUTHOR},        {"description", RP_FEED_SUMMARY}, {"summary", RP_FEED_SUMMARY},
    {"encoded", RP_FEED_CONTENT},      {"content", RP_FEED_CONTENT},
};

#define ENTRY_NAMES "item entry url sitemap"

typedef struct reader {
    XML_Parser parser;
    rp_feed *feed;
    rp_feed_entry *entry; /* NULL: outside of one */
    rp_buf text;          /* of the field */
    size_t came;          /* bytes for it */
    unsigned field;       /* or NO_FIELD */
    unsigned depth, entry_depth, field_depth;
    bool markup; /* the field holds elements, which are its text (Atom's xhtml) */
} reader;

static rp_slice local_name(const XML_Char *name)
{
    const char *colon = strrchr(name, ':');
    return rp_slice_of(colon ? colon + 1 : name);
}

static void stop(reader *r, rp_status status, const char *words)
{
    if (r->feed->status == RP_OK) {
        r->feed->status = status;
        snprintf(r->feed->words, sizeof r->feed->words, "%s", words);
        r->feed->at = (uint64_t)XML_GetCurrentByteIndex(r->parser);
    }
    XML_StopParser(r->parser, XML_FALSE);
}

static const char *attribute(const XML_Char **attributes, const char *name)
{
    for (; *attributes; attributes += 2)
        if (!strcmp(*attributes, name))
            return attributes[1];
    return NULL;
}

static unsigned field_of(rp_slice name)
{
    for (size_t i = 0; i < sizeof field_rows / sizeof *field_rows; i++)
        if (rp_slice_equal_nocase(name, rp_slice_of(field_rows[i].name)))
            return field_rows[i].field;
    return NO_FIELD;
}

static void put_escaped(rp_buf *b, rp_slice s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == '<' || c == '&' || c == '"')
            rp_buf_str(b, c == '<' ? "&lt;" : c == '&' ? "&amp;" : "&quot;");
        else
            rp_buf_char(b, c);
    }
}

static void put_tag(reader *r, rp_slice name, const XML_Char **attributes)
{
    rp_buf_char(&r->text, '<');
    rp_buf_add(&r->text, name);
    for (; *attributes; attributes += 2) {
        rp_buf_char(&r->text, ' ');
        rp_buf_add(&r->text, local_name(attributes[0]));
        rp_buf_str(&r->text, "=\"");
        put_escaped(&r->text, rp_slice_of(attributes[1]));
        rp_buf_char(&r->text, '"');
    }
    rp_buf_char(&r->text, '>');
}

/* An outline of OPML is an entry by itself. */
static void take_outline(reader *r, const XML_Char **attributes)
{
    const char *url = attribute(attributes, "xmlUrl"), *title = attribute(attributes, "title");
    rp_feed_entry *e = url ? rp_feed_add(r->feed) : NULL;
    if (url && !e)
        XML_StopParser(r->parser, XML_FALSE);
    if (!e)
        return;
    e->is_list = true;
    rp_feed_put(r->feed, e, RP_FEED_URL, rp_slice_of(url));
    rp_feed_put(r->feed, e, RP_FEED_TITLE, rp_slice_of(title));
}

/* Atom's link is in its attributes; other relations than the entry's own page are passed over. */
static bool take_link(reader *r, rp_slice name, const XML_Char **attributes)
{
    const char *href = attribute(attributes, "href"), *rel = attribute(attributes, "rel");
    if (!rp_slice_equal(name, RP_LIT("link")) || !href)
        return false;
    if (!rel || !strcmp(rel, "alternate"))
        rp_feed_put(r->feed, r->entry, RP_FEED_URL, rp_slice_of(href));
    return true;
}

static void XMLCALL start(void *user, const XML_Char *full, const XML_Char **attributes)
{
    reader *r = user;
    rp_slice name = local_name(full);
    if (++r->depth > DEPTH_MOST) {
        stop(r, RP_E_LIMIT, "elements nested over 200 deep");
        return;
    }
    if (r->field != NO_FIELD) {
        if (r->markup)
            put_tag(r, name, attributes);
        else if (rp_slice_equal_nocase(name, RP_LIT("name"))) /* author's */
            r->text.len = 0;
        return;
    }
    if (!r->entry && rp_slice_equal_nocase(name, RP_LIT("outline"))) {
        take_outline(r, attributes);
    } else if (!r->entry && rp_slice_in(name, ENTRY_NAMES)) {
        r->entry = rp_feed_add(r->feed);
        r->entry_depth = r->depth;
        if (!r->entry)
            XML_StopParser(r->parser, XML_FALSE);
        else
            r->entry->is_list = rp_slice_equal(name, RP_LIT("sitemap"));
    } else if (r->entry && strncmp(full, "media:", 6) && !take_link(r, name, attributes) && (r->field = field_of(name)) != NO_FIELD) {
        const char *type = attribute(attributes, "type");
        r->field_depth = r->depth;
        r->text.len = r->came = 0;
        r->markup = type && !strcmp(type, "xhtml");
    }
}

static void XMLCALL end(void *user, const XML_Char *full)
{
    reader *r = user;
    rp_slice name = local_name(full);
    if (r->field != NO_FIELD && r->depth == r->field_depth) {
        if (r->text.failed)
            stop(r, r->came >= TEXT_MOST / 6 ? RP_E_LIMIT : RP_E_MEMORY, "an element over 4 MiB");
        else if (!r->entry->field[r->field].len)
            rp_feed_put(r->feed, r->entry, (rp_feed_field)r->field, rp_slice_trim((rp_slice){r->text.ptr, r->text.len}));
        r->field = NO_FIELD;
    } else if (r->field != NO_FIELD && r->markup && !rp_slice_in(name, VOID_NAMES)) {
        rp_buf_printf(&r->text, "</%.*s>", (int)name.len, name.ptr);
    }
    if (r->entry && r->depth == r->entry_depth)
        r->entry = NULL;
    r->depth--;
}

static void XMLCALL characters(void *user, const XML_Char *s, int n)
{
    reader *r = user;
    if (r->field == NO_FIELD)
        return;
    r->came += (size_t)n;
    if (r->markup)
        put_escaped(&r->text, (rp_slice){s, (size_t)n});
    else
        rp_buf_add(&r->text, (rp_slice){s, (size_t)n});
}

static void XMLCALL doctype(void *user, const XML_Char *name, const XML_Char *sysid, const XML_Char *pubid, int has_internal_subset)
{
    (void)name, (void)sysid, (void)pubid;
    if (has_internal_subset)
        stop(user, RP_E_FORMAT, "a document type with declarations of its own, which are not read");
}

/* The encoding that the XML declaration names; "" if none. */
static void declared(rp_slice bytes, char out[40])
{
    rp_slice head = {bytes.ptr, bytes.len < 200 ? bytes.len : 200};
    size_t end = rp_slice_find(head, RP_LIT("?>"), 0), at = rp_slice_find(head, RP_LIT("encoding="), 0), n = 0;
    *out = '\0';
    if (!rp_slice_starts(head, RP_LIT("<?xml")) || end == head.len || at + 10 >= end)
        return;
    for (at += 10; at < end && n < 39 && head.ptr[at] != '"' && head.ptr[at] != '\''; at++)
        out[n++] = head.ptr[at];
    out[n] = '\0';
}

/* Bytes of an encoding that expat does not know, as UTF-8 in out; false: the C library does not know it either. */
static bool convert(rp_slice bytes, const char *encoding, rp_buf *out)
{
    char room[4096], *in = (char *)(uintptr_t)bytes.ptr; /* only read */
    size_t left = bytes.len;
    iconv_t c = iconv_open("UTF-8", encoding);
    if (c == (iconv_t)-1)
        return false;
    while (left && !out->failed) {
        char *to = room;
        size_t space = sizeof room, had = left;
        iconv(c, &in, &left, &to, &space);
        rp_buf_add(out, (rp_slice){room, sizeof room - space});
        if (left == had && space == sizeof room) { /* a sequence that is none */
            rp_buf_char(out, '?');
            in++;
            left--;
        }
    }
    iconv_close(c);
    return true;
}

static void parse(reader *r, rp_slice bytes, const char *encoding)
{
    r->parser = XML_ParserCreate(encoding);
    if (!r->parser) {
        r->feed->status = RP_E_MEMORY;
        return;
    }
    XML_SetUserData(r->parser, r);
    XML_SetElementHandler(r->parser, start, end);
    XML_SetCharacterDataHandler(r->parser, characters);
    XML_SetStartDoctypeDeclHandler(r->parser, doctype);
    XML_SetHashSalt(r->parser, 0x5bd1e995); /* the same work for the same bytes */
    if (XML_Parse(r->parser, bytes.ptr, (int)bytes.len, 1) == XML_STATUS_ERROR && r->feed->status == RP_OK) {
        enum XML_Error e = XML_GetErrorCode(r->parser);
        r->feed->status = e == XML_ERROR_NO_MEMORY ? RP_E_MEMORY : RP_E_FORMAT;
        r->feed->at = (uint64_t)XML_GetCurrentByteIndex(r->parser);
        snprintf(r->feed->words, sizeof r->feed->words, "%s", XML_ErrorString(e));
    }
    XML_ParserFree(r->parser);
}

void rp_feed_read_xml(rp_feed *feed, rp_slice bytes)
{
    static const char known[] = "utf-8 utf-16 iso-8859-1 us-ascii";
    reader r = {.feed = feed, .field = NO_FIELD};
    rp_buf converted;
    char encoding[40];
    rp_buf_init(&r.text, TEXT_MOST);
    rp_buf_init(&converted, (size_t)1 << 28);
    declared(bytes, encoding);
    bool convertible = *encoding && !rp_slice_in(rp_slice_of(encoding), known) && convert(bytes, encoding, &converted);
    if (bytes.len > INT32_MAX)
        feed->status = RP_E_LIMIT;
    else if (converted.failed)
        feed->status = RP_E_MEMORY;
    else if (convertible)
        parse(&r, (rp_slice){converted.ptr, converted.len}, "UTF-8");
    else
        parse(&r, bytes, NULL);
    if (feed->pool.failed && feed->status == RP_OK)
        feed->status = RP_E_MEMORY;
    rp_buf_free(&converted);
    rp_buf_free(&r.text);
}
