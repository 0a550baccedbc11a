/* times.c - see times.h. At each grain every reader is asked; the longest expression is kept and reading goes
 * on behind it. A news page has some 10 to 20. */
#include "claims/time_reader.h"

typedef bool (*reader)(rp_time_reader *r, uint32_t i, rp_timex *out);

/* On equal length the first wins. */
static const reader readers[] = {
    rp_read_clock,   rp_read_part,    rp_read_month,    rp_read_range, rp_read_numeric,
    rp_read_set,     rp_read_weekday, rp_read_holiday,  rp_read_quarter, rp_read_relative,
    rp_read_ref,     rp_read_distance, rp_read_duration, rp_read_year,
};

/* Each grain's row of the calendar is looked up once: every reader asks for it. */
static void put_words(rp_time_reader *r)
{
    rp_map rows;
    rp_map_init(&rows, r->a, 256);
    for (uint32_t i = 0; i < rp_n_calendar_words; i++)
        rp_map_put_list(&rows, rp_calendar_words[i].forms, i);
    r->words = RP_ARRAY(r->a, const rp_calendar_word *, r->g->n);
    for (uint32_t i = 0; i < r->g->n; i++) {
        uint32_t row = r->g->at[i].kind == RP_GRAIN_WORD ? rp_map_get(&rows, r->g->at[i].lower) : RP_NONE;
        r->words[i] = row == RP_NONE ? NULL : &rp_calendar_words[row];
    }
    rp_map_init(&r->tenses, r->a, 256);
    for (uint32_t i = 0; i < rp_n_tense_words; i++)
        rp_map_put_list(&r->tenses, rp_tense_words[i].forms, i);
}

static bool longest(rp_time_reader *r, uint32_t i, rp_timex *best)
{
    *best = (rp_timex){.last = i, .day = RP_NO_DAY, .quarter = RP_NO_DAY};
    for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
        rp_timex t = {.last = i, .day = RP_NO_DAY, .quarter = RP_NO_DAY};
        if (readers[k](r, i, &t) && t.last > best->last)
            *best = t;
    }
    return best->last > i;
}

/* Words before an expression that are in its span: "early next year", "the end of 1998", "mid-November". */
static uint32_t widened(const rp_time_reader *r, uint32_t first, uint32_t from)
{
    static const char *const before[] = {"the end of the",
                                         "the end of",
                                         "the beginning of",
                                         "the start of",
                                         "the middle of",
                                         "at least",
                                         "more than",
                                         "less than",
                                         "as early as",
                                         "nearly",
                                         "almost",
                                         "about",
                                         "around",
                                         "early",
                                         "late",
                                         "mid",
                                         "earlier",
                                         "later",
                                         "the",
                                         "up to"};
    const rp_grains *g = r->g;
    for (size_t again = 0; again < 2; again++)
        for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
            uint32_t hit = rp_grain_phrase_before(g, first - (first > from && rp_grain_is(g, first - 1, "-")),
                                                  before[i]);
            if (hit && hit - 1 >= from && rp_grain_with(g, hit - 1, first)) {
                first = hit - 1;
                break;
            }
        }
    return first;
}

static void keep(rp_time_reader *r, rp_grains *g, rp_report *report, uint32_t first, const rp_timex *t)
{
    rp_time out = {.type = t->type, .value = t->value, .words = rp_grains_part(r->a, g, first, t->last)};
    for (uint32_t i = first; i < t->last; i++)
        g->at[i].taken = true;
    rp_story_remember(r, first, t);
    RP_PUSH(r->a, report->times, report->n_times, out);
}

void rp_times_find(rp_arena *a, rp_grains *grains, rp_report *report)
{
    rp_time_reader r = {.a = a, .g = grains, .day = RP_NO_DAY, .month = RP_NO_DAY, .quarter = RP_NO_DAY};
    uint32_t from = 0;
    put_words(&r);
    r.dated = rp_day_parse(report->article.published, &r.today);
    r.today_number = r.dated ? rp_day_number(r.today) : RP_NO_DAY;
    rp_story_begin(&r);
    for (uint32_t i = 0; i < grains->n;) {
        rp_timex t;
        if (!longest(&r, i, &t)) {
            i++;
            continue;
        }
        keep(&r, grains, report, t.type <= RP_TIME_DURATION ? widened(&r, i, from) : i, &t);
        from = i = t.last;
    }
}
