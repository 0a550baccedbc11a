/* tag.h - the elements that the parser or some room asks for by name (HTML's, and those of SVG and MathML that
 * the parsing algorithm knows). One list makes the constants and the names; gen/tags.py makes the hash of
 * tag_tab.h from it. */
#ifndef RP_TAG_H
#define RP_TAG_H

#include <reportedly/report.h>

#define RP_TAGS(X)                                                                                           \
    X(A, a) X(ABBR, abbr) X(ADDRESS, address) X(ANNOTATION_XML, annotation-xml) X(APPLET, applet)            \
    X(AREA, area) X(ARTICLE, article) X(ASIDE, aside) X(AUDIO, audio) X(B, b) X(BASE, base)                  \
    X(BASEFONT, basefont) X(BGSOUND, bgsound) X(BIG, big) X(BLOCKQUOTE, blockquote) X(BODY, body) X(BR, br)  \
    X(BUTTON, button) X(CANVAS, canvas) X(CAPTION, caption) X(CENTER, center) X(CITE, cite) X(CODE, code)    \
    X(COL, col) X(COLGROUP, colgroup) X(DATALIST, datalist) X(DD, dd) X(DEL, del) X(DESC, desc)              \
    X(DETAILS, details) X(DIALOG, dialog) X(DIR, dir) X(DIV, div) X(DL, dl) X(DT, dt) X(EM, em)              \
    X(EMBED, embed) X(FIELDSET, fieldset) X(FIGCAPTION, figcaption) X(FIGURE, figure) X(FONT, font)          \
    X(FOOTER, footer) X(FOREIGNOBJECT, foreignobject) X(FORM, form) X(FRAME, frame) X(FRAMESET, frameset)    \
    X(H1, h1) X(H2, h2) X(H3, h3) X(H4, h4) X(H5, h5) X(H6, h6) X(HEAD, head) X(HEADER, header)              \
    X(HGROUP, hgroup) X(HR, hr) X(HTML, html) X(I, i) X(IFRAME, iframe) X(IMAGE, image) X(IMG, img)          \
    X(INPUT, input) X(INS, ins) X(KBD, kbd) X(KEYGEN, keygen) X(LABEL, label) X(LEGEND, legend) X(LI, li)    \
    X(LINK, link) X(LISTING, listing) X(MAIN, main) X(MALIGNMARK, malignmark) X(MAP, map) X(MARK, mark)      \
    X(MARQUEE, marquee) X(MATH, math) X(MENU, menu) X(MENUITEM, menuitem) X(META, meta) X(METER, meter)      \
    X(MGLYPH, mglyph) X(MI, mi) X(MN, mn) X(MO, mo) X(MS, ms) X(MTEXT, mtext) X(NAV, nav) X(NOBR, nobr)      \
    X(NOEMBED, noembed) X(NOFRAMES, noframes) X(NOSCRIPT, noscript) X(OBJECT, object) X(OL, ol)              \
    X(OPTGROUP, optgroup) X(OPTION, option) X(OUTPUT, output) X(P, p) X(PARAM, param) X(PICTURE, picture)    \
    X(PLAINTEXT, plaintext) X(PRE, pre) X(PROGRESS, progress) X(Q, q) X(RB, rb) X(RP, rp) X(RT, rt)          \
    X(RTC, rtc) X(RUBY, ruby) X(S, s) X(SAMP, samp) X(SCRIPT, script) X(SEARCH, search) X(SECTION, section)  \
    X(SELECT, select) X(SLOT, slot) X(SMALL, small) X(SOURCE, source) X(SPAN, span) X(STRIKE, strike)        \
    X(STRONG, strong) X(STYLE, style) X(SUB, sub) X(SUMMARY, summary) X(SUP, sup) X(SVG, svg)                \
    X(TABLE, table) X(TBODY, tbody) X(TD, td) X(TEMPLATE, template) X(TEXTAREA, textarea) X(TFOOT, tfoot)    \
    X(TH, th) X(THEAD, thead) X(TIME, time) X(TITLE, title) X(TR, tr) X(TRACK, track) X(TT, tt) X(U, u)      \
    X(UL, ul) X(VAR, var) X(VIDEO, video) X(WBR, wbr) X(XMP, xmp)

#define RP_ENUM_TAG_(constant, name) RP_TAG_##constant,
typedef enum rp_tag { RP_TAG_OTHER, RP_TAGS(RP_ENUM_TAG_) RP_N_TAGS } rp_tag;

/* The tag of a lower-case name, RP_TAG_OTHER if unlisted. */
rp_tag rp_tag_of(rp_slice name);

/* Its name; "" for RP_TAG_OTHER. */
const char *rp_tag_name(rp_tag tag);

#endif
