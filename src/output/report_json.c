/* report_json.c - a report from its JSON: json.c the other way round, field by field in the same order.
 *
 * The ledger keeps each report as its JSON, and `add` takes what `read` printed on another machine; so the
 * bytes may be anyone's. What does not hold (a span outside the text, a reference to nothing) is an error and
 * never a cut: a ledger of half a report would say what nobody said. */
#include "base/json_read.h"
#include "base/owned.h"
#include "base/utf8.h"
#include <reportedly/read.h>

#include <math.h>

/* The ids of a list. As we write them they count from 1; others leave some out, or use words. */
typedef struct id {
    rp_slice text;
    uint32_t at; /* of what has it, in the list */
} id;
typedef struct ids {
    uint32_t n;     /* things in the list */
    bool counted;   /* they count from 1, or there are none */
    id *sorted;     /* else those there are, by their bytes */
    uint32_t n_sorted;
} ids;

enum { ENTITIES, CLAIMS, SILENCES, FIGURES, TIMES, PLACES, N_LISTS };
static const char letters[N_LISTS + 1] = "ecsftp";

typedef struct parser {
    rp_arena *a;
    rp_report *r;
    ids ids[N_LISTS];
    size_t n_text;     /* code points */
    const char *fault; /* the first: what does not hold */
} parser;

static void fault(parser *p, const char *what)
{
    if (!p->fault)
        p->fault = what;
}

static rp_slice text_of(parser *p, const rp_value *v, const char *key)
{
    return rp_arena_copy(p->a, rp_value_text(rp_value_get(v, key)));
}

/* A number as written; anything else is NAN. */
static double number(const rp_value *v)
{
    char digits[48], *end;
    if (!v || v->kind != RP_VALUE_WORD || !v->text.len || v->text.len >= sizeof digits)
        return NAN;
    memcpy(digits, v->text.ptr, v->text.len);
    digits[v->text.len] = '\0';
    double d = strtod(digits, &end);
    return *end || !isfinite(d) ? NAN : d;
}

static double number_of(const rp_value *v, const char *key)
{
    return number(rp_value_get(v, key));
}

static uint64_t count(parser *p, const rp_value *v, double most)
{
    double d = number(v);
    if (d >= 0 && d <= most && d == floor(d))
        return (uint64_t)d;
    fault(p, "a place that is no number, or lies outside the text");
    return 0;
}

static bool is_true(const rp_value *v, const char *key)
{
    const rp_value *b = rp_value_get(v, key);
    return b && b->kind == RP_VALUE_WORD && rp_slice_equal(b->text, RP_LIT("true"));
}

static const rp_value *first_of(const rp_value *list)
{
    return list && list->kind == RP_VALUE_LIST ? list->first : NULL;
}

/* The printed words of a vocabulary, and the constant whose word a key has: the first one if it has none. */
#define WORD_(constant, word) [constant] = word,
#define CHOOSE(p, v, key, list, type) ((type)choose((p), (v), (key), (const char *const[]){list(WORD_) NULL}))

static int choose(parser *p, const rp_value *v, const char *key, const char *const *words)
{
    rp_slice word = rp_value_text(rp_value_get(v, key));
    for (int k = 0; word.ptr && words[k]; k++)
        if (rp_slice_equal(word, rp_slice_of(words[k])))
            return k;
    if (word.ptr)
        fault(p, "a word that is none of its vocabulary");
    return 0;
}

/* "c3" is 3, of claims; 0: no such id. */
static uint32_t number_in(rp_slice text, char letter)
{
    uint32_t k = 0;
    if (text.len < 2 || text.len > 10 || text.ptr[0] != letter || text.ptr[1] == '0')
        return 0;
    for (size_t i = 1; i < text.len; i++) {
        if (!rp_is_digit(text.ptr[i]))
            return 0;
        k = k * 10 + (uint32_t)(text.ptr[i] - '0');
    }
    return k;
}

static int by_bytes(rp_slice a, rp_slice b)
{
    size_t n = a.len < b.len ? a.len : b.len;
    int order = n ? memcmp(a.ptr, b.ptr, n) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int by_id(const void *a, const void *b)
{
    return by_bytes(((const id *)a)->text, ((const id *)b)->text);
}

/* Reads the ids of a list, before anything refers to them. */
static void read_ids(parser *p, const rp_value *list, int which)
{
    ids *x = &p->ids[which];
    x->counted = true;
    for (const rp_value *v = first_of(list); v; v = v->next) {
        rp_slice text = rp_value_text(rp_value_get(v, "id"));
        x->n++;
        x->counted &= !text.ptr || number_in(text, letters[which]) == x->n;
        if (text.ptr)
            RP_PUSH(p->a, x->sorted, x->n_sorted, ((id){text, x->n - 1}));
    }
    if (x->counted)
        return;
    qsort(x->sorted, x->n_sorted, sizeof *x->sorted, by_id);
    for (uint32_t i = 1; i < x->n_sorted; i++)
        if (!by_id(&x->sorted[i - 1], &x->sorted[i]))
            fault(p, "two things with one id");
}

/* Where in its list the thing of an id is; null is RP_NONE. */
static uint32_t ref(parser *p, const rp_value *v, char letter)
{
    id wanted = {rp_value_text(v), 0};
    const ids *x = &p->ids[strchr(letters, letter) - letters];
    if (!wanted.text.ptr)
        return RP_NONE;
    uint32_t k = x->counted ? number_in(wanted.text, letter) : 0;
    if (k >= 1 && k <= x->n)
        return k - 1;
    const id *found = x->counted ? NULL : bsearch(&wanted, x->sorted, x->n_sorted, sizeof wanted, by_id);
    if (found)
        return found->at;
    fault(p, "a reference to nothing");
    return RP_NONE;
}

static uint32_t ref_of(parser *p, const rp_value *v, const char *key, char letter)
{
    return ref(p, rp_value_get(v, key), letter);
}

static uint32_t refs_of(parser *p, const rp_value *list, char letter, uint32_t **out)
{
    uint32_t m = 0;
    for (const rp_value *v = first_of(list); v; v = v->next) {
        uint32_t k = ref(p, v, letter);
        if (k != RP_NONE)
            RP_PUSH(p->a, *out, m, k);
    }
    return m;
}

static rp_spans spans(parser *p, const rp_value *list)
{
    rp_spans s = {NULL, 0};
    uint32_t before = 0;
    for (const rp_value *v = first_of(list); v; v = v->next) {
        const rp_value *start = first_of(v), *end = start ? start->next : NULL;
        rp_span span = {(uint32_t)count(p, start, (double)p->n_text), (uint32_t)count(p, end, (double)p->n_text)};
        if (span.start < before || span.end <= span.start)
            fault(p, "spans that are empty, or not in the text's order");
        before = span.end;
        RP_PUSH(p->a, s.at, s.n, span);
    }
    return s;
}

static rp_spans spans_of(parser *p, const rp_value *v, const char *key)
{
    return spans(p, rp_value_get(v, key));
}

static rp_part part(parser *p, const rp_value *v)
{
    return (rp_part){spans_of(p, v, "spans"), text_of(p, v, "text")};
}

static rp_part part_of(parser *p, const rp_value *v, const char *key)
{
    return part(p, rp_value_get(v, key));
}

static uint32_t texts_of(parser *p, const rp_value *list, rp_slice **out)
{
    uint32_t n = 0;
    for (const rp_value *v = first_of(list); v; v = v->next)
        if (v->kind == RP_VALUE_TEXT)
            RP_PUSH(p->a, *out, n, rp_arena_copy(p->a, v->text));
    return n;
}

static int hex(char c)
{
    return rp_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void read_input(parser *p, const rp_value *v)
{
    rp_provenance *in = &p->r->input;
    *in = (rp_provenance){.file = text_of(p, v, "file"),
                          .url = text_of(p, v, "url"),
                          .warc_record = text_of(p, v, "warc_record"),
                          .fetched = text_of(p, v, "fetched")};
    rp_slice sum = rp_value_text(rp_value_get(v, "sha256"));
    for (size_t i = 0; sum.len == 2 * sizeof in->sha256 && i < sizeof in->sha256; i++) {
        int high = hex(sum.ptr[2 * i]), low = hex(sum.ptr[2 * i + 1]);
        if (high < 0 || low < 0)
            fault(p, "a sha256 that is none");
        in->sha256[i] = (uint8_t)((high & 15) << 4 | (low & 15));
    }
}

static void read_blocks(parser *p, const rp_value *list, rp_article *a)
{
    for (const rp_value *v = first_of(list); v; v = v->next) {
        const rp_value *bytes = first_of(rp_value_get(v, "bytes"));
        rp_block b = {.kind = CHOOSE(p, v, "kind", RP_BLOCK_KINDS, rp_block_kind),
                      .start = (uint32_t)count(p, rp_value_get(v, "start"), (double)p->n_text),
                      .end = (uint32_t)count(p, rp_value_get(v, "end"), (double)p->n_text)};
        if (bytes) {
            b.byte_start = count(p, bytes, 9e15);
            b.byte_end = count(p, bytes->next, 9e15);
        }
        if (b.end < b.start || b.byte_end < b.byte_start)
            fault(p, "a block that ends before it starts");
        RP_PUSH(p->a, a->blocks, a->n_blocks, b);
    }
}

static void read_article(parser *p, const rp_value *v)
{
    rp_article *a = &p->r->article;
    *a = (rp_article){.title = text_of(p, v, "title"),
                      .standfirst = text_of(p, v, "standfirst"),
                      .agency = text_of(p, v, "agency"),
                      .site = text_of(p, v, "site"),
                      .section = text_of(p, v, "section"),
                      .published = text_of(p, v, "published"),
                      .modified = text_of(p, v, "modified"),
                      .lang = text_of(p, v, "lang"),
                      .canonical_url = text_of(p, v, "canonical_url"),
                      .text = text_of(p, v, "text")};
    p->n_text = rp_utf8_count(a->text);
    a->n_byline = texts_of(p, rp_value_get(v, "byline"), &a->byline);
    for (const rp_value *d = first_of(rp_value_get(v, "dates")); d; d = d->next) {
        rp_date date = {.kind = CHOOSE(p, d, "kind", RP_DATE_KINDS, rp_date_kind),
                        .value = text_of(p, d, "value"),
                        .from = CHOOSE(p, d, "from", RP_DATE_ORIGINS, rp_date_origin)};
        RP_PUSH(p->a, a->dates, a->n_dates, date);
    }
    read_blocks(p, rp_value_get(v, "blocks"), a);
}

static void read_entity(parser *p, const rp_value *v, uint32_t i)
{
    p->r->entities[i] = (rp_entity){.name = text_of(p, v, "name"),
                                    .kind = CHOOSE(p, v, "kind", RP_ENTITY_KINDS, rp_entity_kind),
                                    .role = text_of(p, v, "role"),
                                    .affiliation = text_of(p, v, "affiliation"),
                                    .mentions = spans_of(p, v, "mentions")};
}

static rp_source source(parser *p, const rp_value *v)
{
    return (rp_source){.words = part(p, v),
                       .entity = ref_of(p, v, "entity", 'e'),
                       .kind = CHOOSE(p, v, "kind", RP_SOURCE_KINDS, rp_source_kind),
                       .named = is_true(v, "named")};
}

static rp_channel *channel(parser *p, const rp_value *v)
{
    if (!v || v->kind != RP_VALUE_OBJECT)
        return NULL;
    rp_channel *c = RP_NEW(p->a, rp_channel);
    *c = (rp_channel){.words = part(p, v),
                      .kind = CHOOSE(p, v, "kind", RP_CHANNEL_KINDS, rp_channel_kind),
                      .platform = text_of(p, v, "platform")};
    return c;
}

static void read_claim(parser *p, const rp_value *v, uint32_t i)
{
    rp_claim *c = &p->r->claims[i];
    double score = number_of(v, "score");
    *c = (rp_claim){.source = source(p, rp_value_get(v, "source")),
                    .cue = part_of(p, v, "cue"),
                    .content = part_of(p, v, "content"),
                    .mode = CHOOSE(p, v, "mode", RP_MODES, rp_mode),
                    .stance = CHOOSE(p, v, "stance", RP_STANCES, rp_stance),
                    .channel = channel(p, rp_value_get(v, "channel")),
                    .said = ref_of(p, v, "said", 't'),
                    .within = ref_of(p, v, "within", 'c'),
                    .score = score >= 0 && score <= 1 ? score : 0};
    for (const rp_value *w = first_of(rp_value_get(v, "verification")); w; w = w->next) {
        rp_verification seen = {.status = CHOOSE(p, w, "status", RP_VERIFICATION_STATUSES, rp_verification_status),
                                .by = text_of(p, w, "by"),
                                .spans = spans_of(p, w, "spans")};
        RP_PUSH(p->a, c->verification, c->n_verification, seen);
    }
    c->n_figures = refs_of(p, rp_value_get(v, "figures"), 'f', &c->figures);
}

static void read_silence(parser *p, const rp_value *v, uint32_t i)
{
    const rp_value *who = rp_value_get(v, "who");
    p->r->silences[i] = (rp_silence){.who = part(p, who),
                                     .entity = ref_of(p, who, "entity", 'e'),
                                     .kind = CHOOSE(p, v, "kind", RP_SILENCE_KINDS, rp_silence_kind),
                                     .about = spans_of(p, v, "about"),
                                     .spans = spans_of(p, v, "spans")};
}

static void read_figure(parser *p, const rp_value *v, uint32_t i)
{
    const rp_report *r = p->r;
    r->figures[i] = (rp_figure){.words = part(p, v),
                                .min = number_of(v, "min"),
                                .max = number_of(v, "max"),
                                .bound = CHOOSE(p, v, "bound", RP_BOUNDS, rp_bound),
                                .kind = CHOOSE(p, v, "kind", RP_FIGURE_KINDS, rp_figure_kind),
                                .unit = text_of(p, v, "unit"),
                                .of = part_of(p, v, "of"),
                                .superseded = is_true(v, "superseded"),
                                .part_of = ref_of(p, v, "part_of", 'f'),
                                .place = ref_of(p, v, "place", 'p'),
                                .time = ref_of(p, v, "time", 't'),
                                .claim = ref_of(p, v, "claim", 'c')};
    if (r->figures[i].min > r->figures[i].max)
        fault(p, "a figure whose min is above its max");
}

static void read_time(parser *p, const rp_value *v, uint32_t i)
{
    p->r->times[i] = (rp_time){.words = part(p, v),
                               .type = CHOOSE(p, v, "type", RP_TIME_TYPES, rp_time_type),
                               .value = text_of(p, v, "value")};
}

static void read_place(parser *p, const rp_value *v, uint32_t i)
{
    double geonames = number_of(v, "geonames");
    p->r->places[i] = (rp_place){.spans = spans_of(p, v, "spans"),
                                 .name = text_of(p, v, "name"),
                                 .lat = number_of(v, "lat"),
                                 .lon = number_of(v, "lon"),
                                 .geonames = geonames >= 1 && geonames < 9e15 ? (uint64_t)geonames : 0,
                                 .country = text_of(p, v, "country")};
}

static void read_toll(parser *p, const rp_value *v)
{
    for (int k = 0; k < RP_N_FIGURE_KINDS; k++) {
        const rp_value *t = rp_value_get(v, rp_figure_kind_word((rp_figure_kind)k));
        if (!t || t->kind != RP_VALUE_OBJECT)
            continue;
        rp_toll *toll = &p->r->toll[k];
        *toll = (rp_toll){.told = true, .min = number_of(t, "min"), .max = number_of(t, "max")};
        toll->n_figures = refs_of(p, rp_value_get(t, "figures"), 'f', &toll->figures);
    }
}

/* The lists of a report. All are counted before any is read, for they refer to one another. */
#define LIST(key, field, read)                                                                               \
    {                                                                                                        \
        key, offsetof(rp_report, field), offsetof(rp_report, n_##field), sizeof *((rp_report *)0)->field, read \
    }
static const struct list {
    const char *key;
    size_t array, n, size; /* of the fields in rp_report; of an element */
    void (*read)(parser *p, const rp_value *v, uint32_t i);
} lists[N_LISTS] = {
    [ENTITIES] = LIST("entities", entities, read_entity), [CLAIMS] = LIST("claims", claims, read_claim),
    [SILENCES] = LIST("silences", silences, read_silence), [FIGURES] = LIST("figures", figures, read_figure),
    [TIMES] = LIST("times", times, read_time),             [PLACES] = LIST("places", places, read_place),
};

static void read_findings(parser *p, const rp_value *top)
{
    for (int k = 0; k < N_LISTS; k++) {
        read_ids(p, rp_value_get(top, lists[k].key), k);
        uint32_t n = p->ids[k].n;
        *(void **)((char *)p->r + lists[k].array) = rp_arena_array(p->a, n ? n : 1, lists[k].size);
        *(uint32_t *)((char *)p->r + lists[k].n) = n;
    }
    for (int k = 0; k < N_LISTS; k++) {
        uint32_t i = 0;
        for (const rp_value *v = first_of(rp_value_get(top, lists[k].key)); v; v = v->next)
            lists[k].read(p, v, i++);
    }
    p->r->sentences = spans_of(p, top, "sentences");
    read_toll(p, rp_value_get(top, "toll"));
}

/* Claims within claims must come to an end. */
static void check_nesting(parser *p)
{
    for (uint32_t i = 0; i < p->r->n_claims; i++) {
        uint32_t steps = 0;
        for (uint32_t c = i; c != RP_NONE && steps <= p->r->n_claims; c = p->r->claims[c].within)
            steps++;
        if (steps > p->r->n_claims)
            fault(p, "a claim that is within itself");
        if (p->fault)
            return;
    }
}

static void read_report(parser *p, const rp_value *top)
{
    if (number_of(top, "reportedly") != RP_SCHEMA)
        fault(p, "not a report of schema 1");
    read_input(p, rp_value_get(top, "input"));
    read_article(p, rp_value_get(top, "article"));
    p->r->only_article = !rp_value_get(top, "claims");
    read_findings(p, top);
    check_nesting(p);
    p->r->n_notes = texts_of(p, rp_value_get(top, "notes"), &p->r->notes);
}

rp_status rp_report_parse(rp_ctx *ctx, const char *json, size_t size, rp_report **out)
{
    *out = NULL;
    rp_owned_report *r = rp_owned_report_new(ctx);
    if (!r || RP_GUARD(ctx, &r->guard)) {
        rp_report_free(r ? &r->report : NULL);
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory to read a report of %zu bytes", size);
    }
    parser p = {.a = &r->arena, .r = &r->report};
    size_t replaced;
    const rp_value *top = rp_json_read(&r->scratch, rp_utf8_repair(&r->scratch, (rp_slice){json, size}, &replaced));
    if (top && top->kind == RP_VALUE_OBJECT)
        read_report(&p, top);
    else
        fault(&p, "no JSON object");
    rp_unguard(ctx, &r->guard);
    rp_arena_free(&r->scratch);
    if (p.fault) {
        rp_report_free(&r->report);
        return rp_fail(ctx, RP_E_FORMAT, "no report: %s", p.fault);
    }
    *out = &r->report;
    return RP_OK;
}
