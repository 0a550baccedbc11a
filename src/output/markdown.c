/* markdown.c - CommonMark: the article, then claims, silences and figures as lists.
 *
 * Whatever of the page could be taken for markup is escaped with a backslash, which CommonMark allows before any ASCII
 * punctuation; control characters and those that turn the direction of text are neutralised as on a terminal. */
#include "output/output.h"
#include "output/interval.h"
#include "output/pen.h"
#include "base/slice.h"
#include "base/utf8.h"

/* Text that goes on, or starts a line (where more is markup). */
typedef struct md {
    rp_buf *out;
    const char *under; /* put at the start of each further line of a block */
    bool line_start;
} md;

static void put_raw(md *m, const char *s)
{
    rp_buf_str(m->out, s);
    m->line_start = false;
}

/* Is the text from `at` on a list's number, "12." or "3)"? Gives the place of its mark, else 0. */
static size_t list_mark(rp_slice text, size_t at)
{
    size_t i = at;
    while (i < text.len && rp_is_digit(text.ptr[i]))
        i++;
    return i > at && i < text.len && (text.ptr[i] == '.' || text.ptr[i] == ')') ? i : 0;
}

static void put_code_point(md *m, uint32_t cp, bool escaped)
{
    char bytes[4];
    if (escaped)
        rp_buf_char(m->out, '\\');
    rp_buf_add(m->out, (rp_slice){bytes, rp_utf8_put(cp, bytes)});
}

static bool is_markup(uint32_t cp, bool line_start)
{
    return cp < 0x80 && (strchr("\\`*_[]<>&|~$", (int)cp) || (line_start && strchr("#+-=:", (int)cp)));
}

/* White space is one space; none at a line's start. */
static void put_text(md *m, rp_slice text)
{
    bool space = false;
    size_t mark = 0;
    for (size_t at = 0; at < text.len;) {
        size_t here = at;
        uint32_t cp = rp_pen_neutral(rp_utf8_next(text, &at));
        if (!cp)
            continue;
        if (cp == ' ') {
            space = !m->line_start;
            continue;
        }
        if (space)
            rp_buf_char(m->out, ' ');
        space = false;
        if (m->line_start)
            mark = list_mark(text, here);
        put_code_point(m, cp, is_markup(cp, m->line_start) || (mark && here == mark));
        m->line_start = false;
    }
    if (space)
        rp_buf_char(m->out, ' ');
}

static void begin(md *m, const char *lead, const char *under)
{
    rp_buf_str(m->out, lead);
    m->under = under;
    m->line_start = true;
}

static void end_line(md *m)
{
    rp_buf_char(m->out, '\n');
    m->line_start = true;
}

static void put_emphasis(md *m, const char *mark, rp_slice text)
{
    rp_slice inner = rp_slice_trim(text);
    if (!inner.len)
        return;
    put_raw(m, mark);
    put_text(m, inner);
    put_raw(m, mark);
}

static void put_heading(md *m, const char *lead, rp_slice words)
{
    if (!words.len)
        return;
    end_line(m);
    begin(m, lead, "");
    put_text(m, words);
    end_line(m);
}

/* --- the article --- */

static const struct block_look {
    const char *lead, *under;
} looks[RP_N_BLOCK_KINDS] = {
    [RP_BLOCK_TITLE] = {"## ", ""},      [RP_BLOCK_STANDFIRST] = {"", ""},   [RP_BLOCK_HEADING] = {"## ", ""},
    [RP_BLOCK_PARAGRAPH] = {"", ""},     [RP_BLOCK_LIST_ITEM] = {"- ", "  "}, [RP_BLOCK_QUOTE] = {"> ", "> "},
    [RP_BLOCK_CAPTION] = {"> ", "> "},   [RP_BLOCK_TABLE] = {"", ""},
};

/* A block's lines are parted by hard breaks; empty ones are left out, for they would end the block. */
static void put_lines(md *m, rp_slice text, const struct block_look *look)
{
    bool any = false, heading = *look->lead == '#';
    begin(m, look->lead, look->under);
    for (size_t at = 0; at < text.len;) {
        size_t end = rp_slice_find(text, RP_LIT("\n"), at);
        rp_slice line = rp_slice_trim(rp_slice_cut(text, at, end));
        at = end + 1;
        if (!line.len)
            continue;
        if (any && heading) {
            rp_buf_char(m->out, ' ');
        } else if (any) {
            rp_buf_str(m->out, "\\\n");
            begin(m, look->under, look->under);
        }
        put_text(m, line);
        any = true;
    }
    end_line(m);
}

static void put_blocks(md *m, const rp_article *a)
{
    size_t byte = 0;
    uint32_t cp = 0;
    for (uint32_t i = 0; i < a->n_blocks; i++) {
        const rp_block *b = &a->blocks[i];
        bool in_list = i && b->kind == RP_BLOCK_LIST_ITEM && b[-1].kind == RP_BLOCK_LIST_ITEM;
        for (; cp < b->start && byte < a->text.len; cp++)
            rp_utf8_next(a->text, &byte);
        size_t start = byte;
        for (; cp < b->end && byte < a->text.len; cp++)
            rp_utf8_next(a->text, &byte);
        if (!in_list)
            end_line(m);
        put_lines(m, rp_slice_cut(a->text, start, byte), &looks[b->kind]);
    }
}

static void put_item(md *m, bool *any, const char *before, rp_slice words)
{
    if (!words.len)
        return;
    put_raw(m, *any ? " \u00b7 " : "");
    put_raw(m, before);
    put_text(m, words);
    *any = true;
}

static void put_head(md *m, const rp_report *r)
{
    const rp_article *a = &r->article;
    bool any = false;
    begin(m, "# ", "");
    put_text(m, a->title.len ? a->title : r->input.file);
    end_line(m);
    if (a->standfirst.len) {
        end_line(m);
        put_emphasis(m, "**", a->standfirst);
        end_line(m);
    }
    end_line(m);
    for (uint32_t i = 0; i < a->n_byline; i++)
        put_item(m, &any, i ? "" : "by ", a->byline[i]);
    put_item(m, &any, "", a->agency);
    put_item(m, &any, "", a->site);
    put_item(m, &any, "published ", a->published);
    if (!rp_slice_equal(a->published, a->modified))
        put_item(m, &any, "changed ", a->modified);
    put_item(m, &any, "", a->canonical_url.len ? a->canonical_url : r->input.url);
    end_line(m);
}

/* --- what was found --- */

static void put_who(md *m, const rp_report *r, rp_slice words, uint32_t entity)
{
    rp_slice name = entity < r->n_entities ? r->entities[entity].name : (rp_slice){NULL, 0};
    bool shown = !name.len || rp_slice_find_nocase(words, name, 0) < words.len;
    if (!words.len && !name.len) {
        put_raw(m, "no source named");
        return;
    }
    put_emphasis(m, "**", words.len ? words : name);
    if (words.len && !shown) {
        put_raw(m, " (");
        put_text(m, name);
        put_raw(m, ")");
    }
}

static void put_dot(md *m, const char *word)
{
    put_raw(m, " \u00b7 ");
    put_raw(m, word);
}

static void put_facts(md *m, const rp_report *r, const rp_claim *c)
{
    put_dot(m, rp_stance_word(c->stance));
    if (c->channel) {
        put_dot(m, rp_channel_kind_word(c->channel->kind));
        put_raw(m, c->channel->platform.len ? " on " : "");
        put_text(m, c->channel->platform);
    }
    if (c->said < r->n_times) {
        put_dot(m, "said ");
        put_text(m, r->times[c->said].value);
    }
    for (uint32_t i = 0; i < c->n_verification; i++) {
        put_dot(m, rp_verification_status_word(c->verification[i].status));
        put_raw(m, c->verification[i].by.len ? " (" : "");
        put_text(m, c->verification[i].by);
        put_raw(m, c->verification[i].by.len ? ")" : "");
    }
    if (c->within != RP_NONE)
        rp_buf_printf(m->out, " \u00b7 within %lu", (unsigned long)c->within + 1);
}

/* A claim's number is that of its list item. */
static void put_claim(md *m, const rp_report *r, uint32_t i)
{
    const rp_claim *c = &r->claims[i];
    char lead[24];
    int n = snprintf(lead, sizeof lead, "%lu. ", (unsigned long)i + 1);
    begin(m, lead, "");
    put_who(m, r, c->source.words.text, c->source.entity);
    put_facts(m, r, c);
    end_line(m);
    rp_buf_printf(m->out, "%*s> ", n, "");
    put_text(m, c->content.text);
    end_line(m);
}

static void put_silence(md *m, const rp_report *r, uint32_t i)
{
    const rp_silence *s = &r->silences[i];
    begin(m, "- ", "");
    if (s->who.text.len || s->entity < r->n_entities) {
        put_who(m, r, s->who.text, s->entity);
        put_raw(m, " \u00b7 ");
    }
    put_raw(m, rp_silence_kind_word(s->kind));
    end_line(m);
}

static void put_figure(md *m, const rp_report *r, uint32_t i)
{
    const rp_figure *f = &r->figures[i];
    char interval[RP_INTERVAL_BYTES];
    rp_interval(interval, f);
    begin(m, "- ", "");
    put_emphasis(m, "**", rp_slice_of(interval));
    put_raw(m, " ");
    put_raw(m, rp_figure_kind_word(f->kind));
    if (f->of.text.len) {
        put_raw(m, " ");
        put_text(m, f->of.text);
    }
    put_raw(m, " \u00b7 \u201c");
    put_text(m, f->words.text);
    put_raw(m, "\u201d");
    if (f->claim < r->n_claims)
        rp_buf_printf(m->out, " \u00b7 claim %lu", (unsigned long)f->claim + 1);
    if (f->superseded)
        put_dot(m, "since replaced");
    end_line(m);
}

static void put_note(md *m, const rp_report *r, uint32_t i)
{
    begin(m, "- ", "");
    put_text(m, r->notes[i]);
    end_line(m);
}

static void put_list(md *m, const rp_report *r, const char *title, uint32_t n,
                     void (*put)(md *m, const rp_report *r, uint32_t i))
{
    if (!n)
        return;
    put_heading(m, "## ", rp_slice_of(title));
    end_line(m);
    for (uint32_t i = 0; i < n; i++)
        put(m, r, i);
}

void rp_output_markdown(rp_buf *out, const rp_report *report, const rp_write_options *options)
{
    md m = {.out = out, .under = "", .line_start = true};
    (void)options;
    put_head(&m, report);
    put_blocks(&m, &report->article);
    put_list(&m, report, "Claims", report->n_claims, put_claim);
    put_list(&m, report, "Silences", report->n_silences, put_silence);
    put_list(&m, report, "Figures", report->n_figures, put_figure);
    put_list(&m, report, "Notes", report->n_notes, put_note);
    end_line(&m);
}
