/* quantity.c - see quantity.h. A number is read from left to right by one loop over its words; then what
 * stands around it (a second number, a currency, per cent, a bound) is added step by step. No number has more
 * than NUMBER_GRAINS grains. */
#include "claims/quantity.h"
#include "know/bounds.h"
#include "know/currencies.h"
#include "know/numbers.h"

#include <math.h>

#define NUMBER_GRAINS 16

/* A number as read so far. */
typedef struct number {
    uint32_t first, last;
    double min, max, scale; /* scale: of its last "million", 1 without */
    bool digits, vague, zero, fraction, article;
} number;

bool rp_digits_value(rp_slice s, double *out)
{
    size_t point = rp_slice_find(s, RP_LIT("."), 0), group = 0;
    double v = 0, place = 1;
    bool comma = false;
    for (size_t i = 0; i < point; i++) {
        if (s.ptr[i] == ',') {
            if (i == 0 || (comma ? group != 3 : i > 3))
                return false;
            comma = true;
            group = 0;
            continue;
        }
        v = v * 10 + (s.ptr[i] - '0');
        group++;
    }
    if ((comma && group != 3) || point > 20)
        return false;
    for (size_t i = point + 1; i < s.len; i++) {
        if (!rp_is_digit(s.ptr[i]) || i - point > 9)
            return false;
        v += (s.ptr[i] - '0') * (place /= 10);
    }
    *out = point < s.len ? round(v * 1e9) / 1e9 : v;
    return true;
}

static const rp_number_word *word_at(const rp_grains *g, uint32_t i)
{
    return i < g->n && g->at[i].kind == RP_GRAIN_WORD ? rp_number_word_find(g->at[i].lower) : NULL;
}

static rp_number_class class_at(const rp_grains *g, uint32_t i)
{
    const rp_number_word *w = word_at(g, i);
    return w ? w->class : RP_NUM_NONE;
}

/* Past a hyphen, or "and" inside a number. */
static uint32_t past_hyphen(const rp_grains *g, uint32_t i)
{
    return i + rp_grain_is(g, i, "-");
}

/* "million" behind a number, also "m" written to its digits. */
static uint32_t read_scale(const rp_grains *g, uint32_t i, number *n)
{
    for (int scales = 0; scales < 2; scales++) { /* "thousand billion" */
        uint32_t at = past_hyphen(g, i);
        const rp_number_word *w = word_at(g, at);
        if (!w || !rp_grain_with(g, at, n->first))
            break;
        bool suffix = w->class == RP_NUM_SUFFIX && n->digits && at == i && !g->at[i].space_before;
        if (w->class != RP_NUM_SCALE && w->class != RP_NUM_DOZEN && w->class != RP_NUM_HUNDRED && !suffix)
            break;
        n->scale = w->min;
        n->min *= w->min;
        n->max *= w->min;
        i = at + 1;
    }
    return i;
}

static bool read_digits(const rp_grains *g, uint32_t i, number *n)
{
    if (!rp_digits_value(g->at[i].lower, &n->min))
        return false;
    n->max = n->min;
    n->digits = true;
    n->last = read_scale(g, i + 1, n);
    return true;
}

/* The sum of a number in words: what is closed by a "thousand", and the group being read. */
typedef struct words_sum {
    double total, group;
    bool any;
} words_sum;

static bool add_word(words_sum *s, const rp_number_word *w)
{
    double below = fmod(s->group, 100);
    switch (w->class) {
    case RP_NUM_UNIT:
        if (s->any && below != 0 && !(w->min < 10 && below >= 20 && fmod(below, 10) == 0))
            return false;
        s->group += w->min;
        break;
    case RP_NUM_TENS:
        if (below != 0)
            return false;
        s->group += w->min;
        break;
    case RP_NUM_HUNDRED:
    case RP_NUM_DOZEN:
        if (s->group >= 100)
            return false;
        s->group = (s->group ? s->group : 1) * w->min;
        break;
    case RP_NUM_SCALE:
        s->total = (s->total + (s->group ? s->group : s->total ? 0 : 1)) * w->min;
        s->group = 0;
        break;
    default:
        return false;
    }
    s->any = true;
    return true;
}

static bool read_words(const rp_grains *g, uint32_t i, number *n)
{
    words_sum s = {0};
    double scale = 1;
    uint32_t end = i;
    for (uint32_t at = i; at < i + NUMBER_GRAINS && rp_grain_with(g, at, i);) {
        const rp_number_word *w = word_at(g, at);
        if (!w || !add_word(&s, w))
            break;
        scale = w->class == RP_NUM_SCALE ? w->min : scale;
        end = ++at;
        bool big = w->class == RP_NUM_HUNDRED || w->class == RP_NUM_SCALE;
        bool joined = rp_grain_is(g, at, "-") || (big && rp_grain_is(g, at, "and"));
        at += joined && word_at(g, at + 1);
    }
    if (end == i)
        return false;
    n->min = n->max = s.total + s.group;
    n->scale = scale;
    n->last = end;
    return true;
}

/* "dozens", "tens of thousands", "a few hundred". */
static bool read_vague(const rp_grains *g, uint32_t i, number *n)
{
    const rp_number_word *w = word_at(g, i), *of;
    n->min = w->min;
    n->max = w->max;
    n->vague = true;
    n->last = i + 1;
    of = rp_grain_is(g, i + 1, "of") ? word_at(g, i + 2) : NULL;
    if (of && of->class == RP_NUM_VAGUE && of->min >= 200) {
        double unit = of->min / 2;
        n->min *= unit;
        n->max = (n->max + 1) * unit - 1;
        n->last = i + 3;
    } else if (w->min < 10) {
        n->last = read_scale(g, i + 1, n);
    }
    return true;
}

/* "two-thirds", "a fifth", "half": a share, unless a scale follows ("half a million"). */
static bool read_fraction(const rp_grains *g, uint32_t i, double times, number *n)
{
    double part = word_at(g, i)->min;
    uint32_t scale = i + 1 + (rp_grain_is(g, i + 1, "a") || rp_grain_is(g, i + 1, "-"));
    n->min = n->max = times * part;
    n->last = i + 1;
    if (class_at(g, scale) == RP_NUM_SCALE || class_at(g, scale) == RP_NUM_DOZEN) {
        n->last = read_scale(g, scale, n);
        return true;
    }
    n->fraction = true;
    n->min = n->max = round(times * part * 1e6) / 1e4;
    return true;
}

/* "... and a half million" behind a whole number. */
static void add_half(const rp_grains *g, number *n)
{
    uint32_t end = rp_grain_phrase(g, n->last, "and a half");
    if (!end)
        return;
    n->min += 0.5 * n->scale;
    n->max = n->min;
    n->last = read_scale(g, end, n);
}

static bool is_share_word(const rp_grains *g, uint32_t i)
{
    return rp_grain_is(g, i, "half") ? rp_grain_in(g, i + 1, "of the a its his her their all those these")
                                     : rp_grain_in(g, i + 1, "of");
}

static bool read_after_article(const rp_grains *g, uint32_t i, number *n)
{
    uint32_t at = i + 1;
    rp_number_class class = class_at(g, at);
    n->article = true;
    if (class == RP_NUM_FRACTION)
        return is_share_word(g, at) && read_fraction(g, at, 1, n);
    if (class == RP_NUM_VAGUE && rp_grain_in(g, at, "few handful"))
        return read_vague(g, at, n);
    bool noun = class == RP_NUM_DOZEN || class == RP_NUM_HUNDRED || class == RP_NUM_SCALE;
    return noun && read_words(g, at, n);
}

static bool read_zero(const rp_grains *g, uint32_t i, number *n)
{
    n->zero = true;
    n->last = i + 1;
    if (rp_grain_in(g, i, "no not") && rp_grain_in(g, i + 1, "one"))
        n->last = i + 2;
    return !rp_grain_in(g, i + 1, ". more fewer less longer matter doubt");
}

static bool read_number(const rp_grains *g, uint32_t i, number *n)
{
    *n = (number){.first = i, .scale = 1};
    if (i >= g->n)
        return false;
    if (g->at[i].kind == RP_GRAIN_DIGITS)
        return read_digits(g, i, n);
    if (rp_grain_in(g, i, "a an"))
        return read_after_article(g, i, n);
    rp_number_class class = class_at(g, i);
    if (rp_grain_is(g, i, "not") && rp_grain_is(g, i + 1, "one"))
        class = RP_NUM_ZERO;
    switch (class) {
    case RP_NUM_VAGUE:
        return !rp_grain_is(g, i, "few") && read_vague(g, i, n);
    case RP_NUM_ZERO:
        return read_zero(g, i, n);
    case RP_NUM_FRACTION:
        return rp_grain_is(g, i, "half") && (is_share_word(g, i) || class_at(g, i + 2) == RP_NUM_SCALE) &&
               read_fraction(g, i, 1, n);
    case RP_NUM_NONE:
    case RP_NUM_SUFFIX:
    case RP_NUM_SCALE:
    case RP_NUM_HUNDRED:
    case RP_NUM_DOZEN:
        return false;
    default:
        break;
    }
    if (!read_words(g, i, n))
        return false;
    uint32_t at = past_hyphen(g, n->last);
    if (class_at(g, at) == RP_NUM_FRACTION && !rp_grain_in(g, at, "half third fifth quarter") && n->min < 20)
        return read_fraction(g, at, n->min, n);
    add_half(g, n);
    return true;
}

uint32_t rp_cardinal_read(const rp_grains *g, uint32_t i, double *out)
{
    number n;
    if (!read_number(g, i, &n) || n.vague || n.zero || n.fraction)
        return 0;
    *out = n.min;
    return n.last;
}

bool rp_word_value(const rp_grains *g, uint32_t i, double *out)
{
    const rp_number_word *w = word_at(g, i);
    bool plain = w && (w->class == RP_NUM_UNIT || w->class == RP_NUM_TENS);
    if (plain)
        *out = w->min;
    return plain || (i < g->n && g->at[i].kind == RP_GRAIN_DIGITS && rp_digits_value(g->at[i].lower, out));
}

/* The currency symbol that ends just before grain i: its first grain, or i. */
static uint32_t symbol_before(const rp_grains *g, uint32_t i, const char **code)
{
    if (!i || g->at[i - 1].kind == RP_GRAIN_DIGITS)
        return i;
    for (unsigned c = 0; i && c < rp_n_currencies; c++) {
        const rp_currency *row = &rp_currencies[c];
        if (row->form != RP_CURRENCY_SYMBOL)
            break;
        if (!rp_grain_is(g, i - 1, row->words))
            continue;
        *code = row->code;
        if (i < 2 || strcmp(row->words, "$") || g->at[i - 1].space_before)
            return i - 1;
        for (unsigned k = 0; k < rp_n_currencies; k++) { /* "US$", "A$" */
            rp_slice words = rp_slice_of(rp_currencies[k].words), letters = {words.ptr, words.len - 1};
            if (words.len > 1 && words.ptr[words.len - 1] == '$' &&
                rp_slice_equal(letters, g->at[i - 2].lower)) {
                *code = rp_currencies[k].code;
                return i - 2;
            }
        }
        return i - 1;
    }
    return i;
}

/* The currency that stands at grain i, by name or code: the grain after it, or i. Longest first. */
static uint32_t currency_after(const rp_grains *g, uint32_t i, const char **code)
{
    uint32_t best = i, at = past_hyphen(g, i);
    char first = at < g->n && g->at[at].lower.len ? *g->at[at].lower.ptr : '\0';
    for (unsigned c = 0; c < rp_n_currencies; c++) {
        const rp_currency *row = &rp_currencies[c];
        if (*row->words != first)
            continue;
        if (row->form == RP_CURRENCY_SYMBOL
                ? g->at[at < g->n ? at : 0].space_before
                : row->form == RP_CURRENCY_CODE && (at >= g->n || !g->at[at].capital))
            continue;
        uint32_t end = rp_grain_phrase(g, at, row->words);
        if (end > best) {
            best = end;
            *code = row->code;
        }
    }
    return best;
}

static uint32_t percent_after(const rp_grains *g, uint32_t i)
{
    static const char *const words[] = {
        "%", "percent", "per cent", "pct", "percentage points", "percentage point", "points", "point"};
    uint32_t best = i, at = past_hyphen(g, i);
    for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
        uint32_t end = rp_grain_phrase(g, at, words[w]);
        best = end > best ? end : best;
    }
    return best;
}

/* Words before which "N to M" is a movement, not a range; and votes and scores. */
static bool moves(const rp_grains *g, uint32_t first)
{
    for (uint32_t i = first, n = 0; i-- && n < 4; n++)
        if (rp_grain_in(
                g, i,
                "from rose risen rise fell fallen jumped increased dropped cut down raised lowered votes"))
            return true;
    return false;
}

/* Is the second number's scale the first's too, as in "2 to 5 million"? Not in "$150,000 to $5 million". */
static bool shares_scale(const number *n, const number *second)
{
    return n->scale == 1 && second->scale > 1 && n->min < second->min / second->scale;
}

/* The second number of a range, or false. */
static bool read_second(const rp_grains *g, const number *n, bool between, number *second)
{
    static const char *const dashes = "- \xE2\x80\x93 \xE2\x80\x94";
    const char *unit;
    uint32_t at = percent_after(g, currency_after(g, n->last, &unit));
    if (!rp_grain_with(g, at + 1, n->first))
        return false;
    bool dash =
        n->digits && rp_grain_in(g, at, dashes) && !g->at[at].space_before && !g->at[at + 1].space_before;
    bool to = rp_grain_is(g, at, "to") && !moves(g, n->first);
    bool either = rp_grain_is(g, at, "or") && !n->digits && n->min <= 20;
    if (!dash && !to && !either && !(between && rp_grain_in(g, at, "and to")))
        return false;
    at++;
    at += g->at[at].kind == RP_GRAIN_MARK && g->at[at].start < g->at[at].end && !rp_grain_in(g, at, dashes);
    if (!read_number(g, at, second) || second->vague || second->zero || second->fraction || second->article)
        return false;
    if (shares_scale(n, second))
        return true;
    return second->min > n->min && (!either || second->min <= n->min + 2);
}

static void add_range(const rp_grains *g, rp_quantity *q, number *n, bool between)
{
    number second;
    if (n->vague || n->zero || n->fraction || !read_second(g, n, between, &second))
        return;
    if (shares_scale(n, &second))
        q->min *= second.scale;
    q->max = second.max;
    q->bound = RP_BETWEEN;
    q->number_last = q->last = second.last;
    q->scaled |= second.scale > 1;
}

static void add_unit(const rp_grains *g, rp_quantity *q, const number *n)
{
    const char *code = NULL;
    uint32_t before = symbol_before(g, q->first, &code), after;
    if (before < q->first) {
        q->first = before;
        q->sort = RP_SUM_OF_MONEY;
    }
    after = currency_after(g, q->last, &code);
    if (after > q->last) {
        q->last = after;
        q->sort = RP_SUM_OF_MONEY;
    }
    q->unit = code;
    if (code)
        return;
    after = percent_after(g, q->last);
    if (n->fraction || after > q->last) {
        q->last = after;
        q->sort = RP_SHARE;
    }
}

/* Sets what a bound leaves open. A range or a vague number keeps both ends under "about". */
static void apply(rp_quantity *q, rp_bound bound)
{
    if (bound == RP_ABOUT) {
        q->bound = RP_ABOUT;
        return;
    }
    if (bound == RP_AT_LEAST || bound == RP_MORE_THAN)
        q->max = NAN;
    else
        q->min = NAN;
    q->bound = bound;
}

/* The longest bound phrase that ends before, or starts at, the quantity. */
static void add_bound(const rp_grains *g, rp_quantity *q, uint32_t from)
{
    const rp_bound_phrase *best = NULL;
    uint32_t edge = q->first, length = 0, end = q->last;
    for (unsigned i = 0; i < rp_n_bound_phrases; i++) {
        const rp_bound_phrase *row = &rp_bound_phrases[i];
        uint32_t at = row->after ? past_hyphen(g, q->last) : 0;
        uint32_t hit = row->after ? rp_grain_phrase(g, at, row->phrase)
                                  : rp_grain_phrase_before(g, q->first, row->phrase);
        uint32_t n = !hit ? 0 : row->after ? hit - q->last : q->first - (hit - 1);
        bool sum = hit && row->after && *row->phrase == '+' && hit < g->n && g->at[hit].kind == RP_GRAIN_DIGITS &&
                   !g->at[hit].space_before; /* "1+1" */
        if (n <= length || sum || (!row->after && (hit - 1 < from || !rp_grain_with(g, hit - 1, q->first))))
            continue;
        best = row;
        length = n;
        edge = row->after ? q->first : hit - 1;
        end = row->after ? hit : q->last;
    }
    if (!best)
        return;
    q->first = edge;
    q->last = end;
    apply(q, best->bound);
}

bool rp_quantity_read(const rp_grains *g, uint32_t i, uint32_t from, rp_quantity *out)
{
    number n;
    if (!read_number(g, i, &n))
        return false;
    *out = (rp_quantity){.first = i,
                         .last = n.last,
                         .number_first = i,
                         .number_last = n.last,
                         .min = n.min,
                         .max = n.max,
                         .bound = n.vague ? RP_ABOUT : RP_EXACT,
                         .digits = n.digits,
                         .vague = n.vague,
                         .zero = n.zero,
                         .scaled = n.scale > 1,
                         .article = n.article};
    const char *code;
    uint32_t symbol = symbol_before(g, i, &code);
    bool between = symbol > from && rp_grain_is(g, symbol - 1, "between");
    add_range(g, out, &n, between);
    add_unit(g, out, &n);
    if (between && out->bound == RP_BETWEEN)
        out->first = symbol - 1;
    else if (!out->zero)
        add_bound(g, out, from);
    return true;
}
