/* blocks.c - a tree, or plain text, cut into the row of blocks of page.h.
 *
 * One walk over the tree, without recursion and in time linear to it: text runs are gathered until something
 * block-level begins or ends. A common page has some 5,000 nodes and 300 blocks. What a browser does not show
 * as text stays out (scripts, form controls, fallbacks, pictures' alternatives); what attributes hide is kept
 * and marked, since folded answers and tabs are hidden so too. Style sheets are not read. */
#include "page/blocks.h"
#include "base/utf8.h"

enum { INLINE, BLOCK, SILENT, BREAK, BUTTON };

static const uint8_t manner[RP_N_TAGS] = {
    [RP_TAG_ADDRESS] = BLOCK,  [RP_TAG_ARTICLE] = BLOCK,    [RP_TAG_ASIDE] = BLOCK,     [RP_TAG_BLOCKQUOTE] = BLOCK,
    [RP_TAG_BODY] = BLOCK,     [RP_TAG_CAPTION] = BLOCK,    [RP_TAG_CENTER] = BLOCK,    [RP_TAG_DD] = BLOCK,
    [RP_TAG_DETAILS] = BLOCK,  [RP_TAG_DIALOG] = BLOCK,     [RP_TAG_DIR] = BLOCK,       [RP_TAG_DIV] = BLOCK,
    [RP_TAG_DL] = BLOCK,       [RP_TAG_DT] = BLOCK,         [RP_TAG_FIELDSET] = BLOCK,  [RP_TAG_FIGCAPTION] = BLOCK,
    [RP_TAG_FIGURE] = BLOCK,   [RP_TAG_FOOTER] = BLOCK,     [RP_TAG_FORM] = BLOCK,      [RP_TAG_FRAMESET] = BLOCK,
    [RP_TAG_H1] = BLOCK,       [RP_TAG_H2] = BLOCK,         [RP_TAG_H3] = BLOCK,        [RP_TAG_H4] = BLOCK,
    [RP_TAG_H5] = BLOCK,       [RP_TAG_H6] = BLOCK,         [RP_TAG_HEADER] = BLOCK,    [RP_TAG_HGROUP] = BLOCK,
    [RP_TAG_HR] = BLOCK,       [RP_TAG_HTML] = BLOCK,       [RP_TAG_LEGEND] = BLOCK,    [RP_TAG_LI] = BLOCK,
    [RP_TAG_LISTING] = BLOCK,  [RP_TAG_MAIN] = BLOCK,       [RP_TAG_MENU] = BLOCK,      [RP_TAG_NAV] = BLOCK,
    [RP_TAG_OL] = BLOCK,       [RP_TAG_P] = BLOCK,          [RP_TAG_PLAINTEXT] = BLOCK, [RP_TAG_PRE] = BLOCK,
    [RP_TAG_SEARCH] = BLOCK,   [RP_TAG_SECTION] = BLOCK,    [RP_TAG_SUMMARY] = BLOCK,   [RP_TAG_TABLE] = BLOCK,
    [RP_TAG_TBODY] = BLOCK,    [RP_TAG_TD] = BLOCK,         [RP_TAG_TFOOT] = BLOCK,     [RP_TAG_TH] = BLOCK,
    [RP_TAG_THEAD] = BLOCK,    [RP_TAG_TR] = BLOCK,         [RP_TAG_UL] = BLOCK,        [RP_TAG_XMP] = BLOCK,
    [RP_TAG_BR] = BREAK,       [RP_TAG_BUTTON] = BUTTON,
    [RP_TAG_HEAD] = SILENT,    [RP_TAG_SCRIPT] = SILENT,    [RP_TAG_STYLE] = SILENT,    [RP_TAG_TEMPLATE] = SILENT,
    [RP_TAG_TITLE] = SILENT,   [RP_TAG_SELECT] = SILENT,    [RP_TAG_OPTION] = SILENT,   [RP_TAG_OPTGROUP] = SILENT,
    [RP_TAG_DATALIST] = SILENT, [RP_TAG_TEXTAREA] = SILENT, [RP_TAG_PROGRESS] = SILENT, [RP_TAG_METER] = SILENT,
    [RP_TAG_IFRAME] = SILENT,  [RP_TAG_NOEMBED] = SILENT,   [RP_TAG_NOFRAMES] = SILENT, [RP_TAG_OBJECT] = SILENT,
    [RP_TAG_AUDIO] = SILENT,   [RP_TAG_VIDEO] = SILENT,     [RP_TAG_CANVAS] = SILENT,   [RP_TAG_SVG] = SILENT,
    [RP_TAG_RP] = SILENT,
};

#define CELL_MARK " | "

typedef struct cutter {
    rp_arena *a;
    rp_page *page;
    char *text; /* of the block being gathered, as it will be shown */
    size_t len, cap;
    rp_page_block block;
    const rp_node *last_text;
    const rp_node *link, *pre, *hidden, *row; /* the outermost such element that the walk is in, or NULL */
    bool space, next_cell; /* white space, a cell's edge, between what is gathered and what comes */
    unsigned breaks;       /* <br>s since the last text */
    bool full;             /* over limits.blocks */
} cutter;

/* Bytes of words: digits, letters and the underscore. */
#define FOUR_(first) [first] = true, [(first) + 1] = true, [(first) + 2] = true, [(first) + 3] = true
static const bool word_bytes[128] = {
    FOUR_('a'), FOUR_('e'), FOUR_('i'), FOUR_('m'), FOUR_('q'), FOUR_('u'), ['y'] = true, ['z'] = true,
    FOUR_('A'), FOUR_('E'), FOUR_('I'), FOUR_('M'), FOUR_('Q'), FOUR_('U'), ['Y'] = true, ['Z'] = true,
    FOUR_('0'), FOUR_('4'), ['8'] = true, ['9'] = true, ['_'] = true,
};

static uint32_t count_words(rp_slice s)
{
    uint32_t n = 0;
    bool within = false;
    for (size_t at = 0; at < s.len;) {
        unsigned char c = (unsigned char)s.ptr[at];
        bool word;
        if (c < sizeof word_bytes) {
            word = word_bytes[c];
            at++;
        } else {
            word = rp_cp_is_word(rp_utf8_next(s, &at));
        }
        n += word && !within;
        within = word;
    }
    return n;
}

/* The source's bytes from the block's first visible character to its last. */
static void set_place(cutter *c)
{
    rp_page_block *b = &c->block;
    rp_slice source = c->page->source;
    if (b->end > source.len)
        b->end = (uint32_t)source.len;
    while (b->start < b->end && rp_is_space(source.ptr[b->start]))
        b->start++;
    while (b->end > b->start && rp_is_space(source.ptr[b->end - 1]))
        b->end--;
}

static void end_block(cutter *c)
{
    while (c->len && rp_is_space(c->text[c->len - 1]))
        c->len--;
    if (c->len && c->page->n_blocks >= c->a->ctx->limits.blocks) {
        if (!c->full)
            RP_PUSH(c->a, c->page->notes, c->page->n_notes, RP_LIT("more blocks than the limit: the rest was not read"));
        c->full = true;
        c->len = 0;
    }
    if (c->len) {
        c->block.text = rp_arena_copy(c->a, (rp_slice){c->text, c->len});
        c->block.words = count_words(c->block.text);
        set_place(c);
        RP_PUSH(c->a, c->page->blocks, c->page->n_blocks, c->block);
    }
    c->block = (rp_page_block){.node = NULL};
    c->len = 0;
    c->breaks = 0;
    c->space = c->next_cell = false;
}

static void put(cutter *c, const char *bytes, size_t n)
{
    if (n > c->cap - c->len) {
        size_t cap = 2 * (c->cap + n) + 256;
        c->text = rp_arena_grow(c->a, c->text, c->cap, cap);
        c->cap = cap;
    }
    memcpy(c->text + c->len, bytes, n);
    c->len += n;
    if (c->link)
        c->block.link_bytes += (uint32_t)n;
}

static const rp_node *holder_of(const cutter *c, const rp_node *n)
{
    if (c->row)
        return c->row;
    for (; n->parent; n = n->parent)
        if (n->type == RP_NODE_ELEMENT && manner[n->tag] == BLOCK)
            return n;
    return n;
}

/* Visible bytes of the text run t, after what parts them from those before. */
static void put_visible(cutter *c, const rp_node *t, const char *bytes, size_t n)
{
    if (!c->len) {
        c->block.node = holder_of(c, t);
        c->block.start = t->start;
        c->block.hidden = c->hidden != NULL;
    } else if (c->next_cell) {
        put(c, CELL_MARK, sizeof CELL_MARK - 1);
    } else if (c->space) {
        put(c, " ", 1);
    }
    c->space = c->next_cell = false;
    c->breaks = 0;
    c->block.end = t->end;
    put(c, bytes, n);
}

/* Bytes at s[at] that a reader sees as white space (no-break space with them), or not at all (soft hyphen,
 * zero-width space, byte order mark): how many, 0 if they are seen; *space tells which. */
static size_t unseen(rp_slice s, size_t at, bool *space)
{
    *space = true;
    if (rp_is_space(s.ptr[at]))
        return 1;
    if (s.len - at >= 2 && !memcmp(s.ptr + at, "\xC2\xA0", 2))
        return 2;
    *space = false;
    if (s.len - at >= 2 && !memcmp(s.ptr + at, "\xC2\xAD", 2))
        return 2;
    if (s.len - at >= 3 && (!memcmp(s.ptr + at, "\xE2\x80\x8B", 3) || !memcmp(s.ptr + at, "\xEF\xBB\xBF", 3)))
        return 3;
    return 0;
}

/* Bytes that begin white space or what is not seen. */
enum { BLANK = 1, UNSEEN = 2 };
static const uint8_t classes[256] = {[' '] = BLANK,   ['\n'] = UNSEEN, ['\t'] = UNSEEN, ['\r'] = UNSEEN,
                                     ['\f'] = UNSEEN, [0xC2] = UNSEEN, [0xE2] = UNSEEN, [0xEF] = UNSEEN};

/* The end of a run of seen bytes from s[at], single spaces within it. */
static size_t seen_until(rp_slice s, size_t at)
{
    while (at < s.len) {
        uint8_t class = classes[(unsigned char)s.ptr[at]];
        if (class == BLANK && at + 1 < s.len && !classes[(unsigned char)s.ptr[at + 1]])
            at++;
        else if (class)
            break;
        at++;
    }
    return at;
}

static void add_text(cutter *c, const rp_node *t)
{
    rp_slice s = t->text;
    for (size_t at = 0; at < s.len;) {
        bool space;
        size_t n = unseen(s, at, &space);
        if (n) {
            c->space |= space;
            at += n;
            continue;
        }
        size_t end = seen_until(s, at + 1);
        put_visible(c, t, s.ptr + at, end - at);
        at = end;
    }
}

/* Preformatted text keeps its white space, but for empty lines at its edges. */
static void add_preformatted(cutter *c, const rp_node *t)
{
    rp_slice s = t->text;
    if (!c->len)
        while (s.len && (*s.ptr == '\n' || *s.ptr == '\r'))
            s = rp_slice_cut(s, 1, s.len);
    if (s.len && (c->len || rp_slice_trim(s).len)) {
        c->space = false;
        put_visible(c, t, s.ptr, s.len);
    }
}

static void add_break(cutter *c)
{
    if (c->pre) {
        if (c->len)
            put(c, "\n", 1);
        return;
    }
    c->space = true;
    if (++c->breaks >= 2 && c->len)
        end_block(c);
}

/* A row of a table of data is one block: none of its cells holds anything block-level. A row is scanned up to
 * its first block-level element only, so nested tables are not scanned again and again. */
static bool is_data_row(const rp_node *row)
{
    for (const rp_node *n = rp_node_next(row, row, false); n; n = rp_node_next(n, row, false))
        if (n->type == RP_NODE_ELEMENT && manner[n->tag] == BLOCK && n->tag != RP_TAG_TD && n->tag != RP_TAG_TH)
            return false;
    return true;
}

/* Does a style attribute set property to value? White space and case are ignored. */
static bool style_has(rp_slice style, const char *declaration)
{
    const char *want = declaration;
    for (size_t i = 0; i < style.len && *want; i++) {
        if (rp_is_space(style.ptr[i]))
            continue;
        if (rp_lower(style.ptr[i]) == *want)
            want++;
        else
            want = rp_lower(style.ptr[i]) == *declaration ? declaration + 1 : declaration;
    }
    return !*want;
}

/* Hidden by its own attributes. Not <body>, which scripts show when all is loaded. */
static bool hides(const rp_node *n)
{
    if (n->tag == RP_TAG_NOSCRIPT)
        return true;
    if (n->tag == RP_TAG_BODY || n->tag == RP_TAG_HTML)
        return false;
    if (n->tag == RP_TAG_DIALOG && !rp_node_attr(n, "open").ptr)
        return true;
    for (const rp_attr *a = n->attrs; a; a = a->next) {
        if (rp_slice_equal(a->name, RP_LIT("hidden")))
            return true;
        if (rp_slice_equal(a->name, RP_LIT("style")) &&
            (style_has(a->value, "display:none") || style_has(a->value, "visibility:hidden")))
            return true;
    }
    return false;
}

/* A button is a control, but the head of a section that folds is a button too. */
static bool is_heading_button(const rp_node *n)
{
    const rp_node *p = n->parent;
    return p && ((p->tag >= RP_TAG_H1 && p->tag <= RP_TAG_H6) || p->tag == RP_TAG_DT || p->tag == RP_TAG_SUMMARY);
}

static bool is_silent(const rp_node *n)
{
    if (n->type == RP_NODE_COMMENT || n->type == RP_NODE_DOCTYPE)
        return true;
    if (n->type != RP_NODE_ELEMENT)
        return false;
    if (n->ns != RP_NS_HTML)
        return n->ns == RP_NS_SVG || rp_slice_starts(n->name, RP_LIT("annotation"));
    return manner[n->tag] == SILENT || (manner[n->tag] == BUTTON && !is_heading_button(n));
}

static void enter(cutter *c, const rp_node *n)
{
    if (n->type == RP_NODE_TEXT) {
        if (c->pre)
            add_preformatted(c, n);
        else
            add_text(c, n);
        return;
    }
    if (n->tag == RP_TAG_BR)
        add_break(c);
    bool cell = c->row && (n->tag == RP_TAG_TD || n->tag == RP_TAG_TH);
    if (cell)
        c->next_cell = true;
    if (manner[n->tag] == BLOCK && !cell)
        end_block(c);
    if (!c->hidden && hides(n)) {
        end_block(c);
        c->hidden = n;
    }
    if (!c->link && n->tag == RP_TAG_A)
        c->link = n;
    if (!c->pre && (n->tag == RP_TAG_PRE || n->tag == RP_TAG_LISTING || n->tag == RP_TAG_XMP))
        c->pre = n;
    if (!c->row && n->tag == RP_TAG_TR && is_data_row(n))
        c->row = n;
}

static void leave(cutter *c, const rp_node *n)
{
    if ((manner[n->tag] == BLOCK && !c->row) || n == c->row || n == c->hidden)
        end_block(c);
    if (n == c->hidden)
        c->hidden = NULL;
    if (n == c->link)
        c->link = NULL;
    if (n == c->pre)
        c->pre = NULL;
    if (n == c->row)
        c->row = NULL;
}

void rp_blocks_of_tree(rp_arena *a, rp_page *page)
{
    cutter c = {.a = a, .page = page};
    const rp_node *n = page->document;
    while (n && !c.full) {
        bool silent = is_silent(n);
        if (!silent && n->type != RP_NODE_DOCUMENT)
            enter(&c, n);
        if (n->first && !silent) {
            n = n->first;
            continue;
        }
        if (!silent && n->type == RP_NODE_ELEMENT)
            leave(&c, n);
        while (!n->next && n->parent) {
            n = n->parent;
            leave(&c, n);
        }
        n = n->next;
    }
    end_block(&c);
}

/* --- plain text -------------------------------------------------------------------------------------- */

#define WRAP_LEAST 50  /* bytes of a line that was broken to fit a width */
#define WRAP_MOST 100
#define WRAP_LINES 4   /* so many such lines make a wrapped text */

static rp_slice line_at(rp_slice s, size_t at, size_t *next)
{
    size_t end = rp_slice_find(s, RP_LIT("\n"), at);
    *next = end + 1;
    return rp_slice_trim(rp_slice_cut(s, at, end));
}

/* Were the text's paragraphs broken into lines of one width? Then nearly all lines that another follows are
 * of about that width, and none is longer. */
static bool is_wrapped(rp_slice s)
{
    size_t fit = 0, others = 0;
    bool before = false, fits = false;
    for (size_t at = 0; at < s.len;) {
        rp_slice line = line_at(s, at, &at);
        if (line.len > WRAP_MOST)
            return false;
        if (before && line.len) {
            fit += fits;
            others += !fits;
        }
        before = line.len > 0;
        fits = line.len >= WRAP_LEAST;
    }
    return fit >= WRAP_LINES && fit >= 8 * others;
}

static void add_paragraph(rp_arena *a, rp_page *page, rp_slice text, size_t end, uint16_t empty)
{
    rp_page_block b = {.lines_before = empty};
    b.start = (uint32_t)(text.ptr - page->source.ptr);
    b.end = (uint32_t)end;
    b.text = rp_slice_cut(page->source, b.start, b.end);
    if (memchr(b.text.ptr, '\n', b.text.len)) {
        rp_node whole = {.type = RP_NODE_TEXT, .text = b.text};
        b.text = rp_node_text(a, &whole);
    }
    b.words = count_words(b.text);
    RP_PUSH(a, page->blocks, page->n_blocks, b);
}

void rp_blocks_of_text(rp_arena *a, rp_page *page)
{
    rp_slice s = page->source;
    bool wrapped = is_wrapped(s);
    uint16_t empty = 0;
    for (size_t at = 0; at < s.len;) {
        rp_slice line = line_at(s, at, &at), last = line;
        if (!line.len) {
            empty += empty < UINT16_MAX;
            continue;
        }
        for (size_t next; wrapped && at < s.len; at = next) {
            rp_slice more = line_at(s, at, &next);
            if (!more.len)
                break;
            last = more;
        }
        if (page->n_blocks >= a->ctx->limits.blocks) {
            RP_PUSH(a, page->notes, page->n_notes, RP_LIT("more blocks than the limit: the rest was not read"));
            return;
        }
        add_paragraph(a, page, line, (size_t)(last.ptr + last.len - s.ptr), empty);
        empty = 0;
    }
}
