/* test_figures.c - each row of the tables proves itself, then numbers, what is no figure, parts, and claims.
 */
#include "check.h"
#include <reportedly/reportedly.h>
#include "know/bounds.h"
#include "know/currencies.h"
#include "know/figure_kinds.h"
#include "know/numbers.h"
#include "know/victims.h"

#include <math.h>

static rp_ctx *ctx;

static rp_report *read_text(const char *text)
{
    rp_page_input in = {.bytes = text, .size = strlen(text), .date = "2024-05-07"};
    rp_read_options options = {.plain = true};
    rp_report *r = NULL;
    rp_read(ctx, &in, &options, &r);
    return r;
}

static bool same(double a, double b)
{
    return isnan(a) ? isnan(b) : fabs(a - b) < 1e-6;
}

static void test_number_words(void)
{
    for (unsigned i = 1; i < rp_n_number_words; i++)
        CHECK(strcmp(rp_number_words[i - 1].word, rp_number_words[i].word) < 0, "%s",
              rp_number_words[i].word);
}

/* Symbols come first: reading stops at the first row that is none. */
static void test_currencies(void)
{
    for (unsigned i = 1; i < rp_n_currencies; i++)
        CHECK(rp_currencies[i].form != RP_CURRENCY_SYMBOL || rp_currencies[i - 1].form == RP_CURRENCY_SYMBOL, "%s",
              rp_currencies[i].words);
}

static void test_bound_rows(void)
{
    for (unsigned i = 0; i < rp_n_bound_phrases; i++) {
        const rp_bound_phrase *row = &rp_bound_phrases[i];
        rp_report *r = read_text(row->example);
        CHECK(r && r->n_figures == 1, "%s: %u figures", row->example, r ? r->n_figures : 0);
        if (r && r->n_figures) {
            const rp_figure *f = &r->figures[0];
            CHECK(f->bound == row->bound, "%s: %s", row->example, rp_bound_word(f->bound));
            CHECK(same(f->min, row->min) && same(f->max, row->max), "%s: %g..%g", row->example, f->min,
                  f->max);
        }
        rp_report_free(r);
    }
}

static void test_kind_rows(void)
{
    for (unsigned i = 0; i < rp_n_figure_words; i++) {
        const rp_figure_word *row = &rp_figure_words[i];
        rp_report *r = read_text(row->example);
        CHECK(r && r->n_figures, "%s: no figure", row->example);
        if (r && r->n_figures)
            CHECK(r->figures[0].kind == row->kind, "%s: %s", row->example,
                  rp_figure_kind_word(r->figures[0].kind));
        rp_report_free(r);
    }
}

static void test_phrase_rows(void)
{
    for (unsigned i = 0; i < rp_n_figure_phrases; i++) {
        const rp_figure_phrase *row = &rp_figure_phrases[i];
        rp_report *r = read_text(row->example);
        CHECK(r && r->n_figures && r->figures[0].kind == row->kind, "%s", row->example);
        rp_report_free(r);
    }
}

/* What a text holds: each figure as "words|min|max|kind|of", parted by "; ". */
static void test_texts(void)
{
    static const struct {
        const char *text, *want;
    } rows[] = {
        {"Twenty-seven miners died.", "Twenty-seven|27|27|killed|miners"},
        {"Three hundred and fifty soldiers marched.", "Three hundred and fifty|350|350|present|soldiers"},
        {"About 1.2 million people fled.", "About 1.2 million|1200000|1200000|displaced|people"},
        {"A dozen cows were killed.", "A dozen|12|12|killed|cows"},
        {"Some four dozen people were treated.", "Some four dozen|48|48|injured|people"},
        {"Tens of thousands of people marched.", "Tens of thousands|20000|99999|present|people"},
        {"Between 25 and 40 barns were destroyed.", "Between 25 and 40|25|40|destroyed|barns"},
        {"The firm paid $3.6 billion.", "$3.6 billion|3600000000|3600000000|money|-"},
        {"The firm paid nearly \xE2\x82\xAC"
         "12m.",
         "nearly \xE2\x82\xAC"
         "12m|12000000|12000000|money|-"},
        {"It saves 150 million to 180 million euros.",
         "150 million to 180 million euros|150000000|180000000|money|-"},
        {"They lost more than half a billion dollars.",
         "more than half a billion dollars|500000000|-|money|-"},
        {"It would hold roughly three fifths of the market.", "roughly three fifths|60|60|percent|market"},
        {"Fines are $2 to 5 million.", "$2 to 5 million|2000000|5000000|money|-"},
        {"Fines of $150,000 to $5 million were imposed.", "$150,000 to $5 million|150000|5000000|money|-"},
        {"Vaccination stood at 41 to 44 per cent.", "41 to 44 per cent|41|44|percent|-"},
        {"Three people were killed and more than 20 injured.",
         "Three|3|3|killed|people; more than 20|20|-|injured|-"},
        {"The blast left the death of 12 miners to explain.", "12|12|12|killed|miners"},
        {"The toll rose to 23 from 17.", "23|23|23|killed|-; 17|17|17|killed|-"},
        {"No casualties were reported.", "No|0|0|injured|-"},
        {"No fewer than 61 people had died.", "No fewer than 61|61|-|killed|people"},
        {"Two gunmen killed 12 shoppers.", "Two|2|2|present|gunmen; 12|12|12|killed|shoppers"},
        {"Four men were shot dead.", "Four|4|4|killed|men"},
        {"Rebels seized 14 rifles.", "14|14|14|seized|rifles"},
        {"Rebels seized 14 teachers.", "14|14|14|captured|teachers"},
        {"They spoke of \"several\" stretchers.", "several|3|9|other|stretchers"},
        {"At least 71 dead children were found.", "At least 71|71|-|killed|dead children"},
        {"They were blamed for raids on three ports.", "three|3|3|affected|ports"},
        {"They shot down 18 of 24 drones.", "18|18|18|destroyed|drones; 24|24|24|destroyed|drones"},
        {"Police found the bodies of four men.", "four|4|4|killed|men"},
        /* of whom, and what happened to them */
        {"The strike killed three people and injured more than 20.",
         "three|3|3|killed|people; more than 20|20|-|injured|-"},
        {"Five members of a club, including three children, were found dead.",
         "Five|5|5|killed|members; three|3|3|killed|children"},
        {"Shells killed five, three in Kursk and two in Belgorod.",
         "five|5|5|killed|-; three|3|3|killed|-; two|2|2|killed|-"},
        {"Upwards of 400 villagers fled.", "Upwards of 400|400|-|displaced|villagers"},
        {"As many as 90 villagers fled.", "As many as 90|-|90|displaced|villagers"},
        {"Two hundred or more mills burned.", "Two hundred or more|200|-|destroyed|mills"},
        {"Two-thirds of the voters stayed away.", "Two-thirds|67|67|percent|voters"},
        {"Some 40 per cent of households have no water.", "Some 40 per cent|40|40|percent|households"},
        {"A death toll of 40 was given on Friday.", "40|40|40|killed|-"},
        {"Nobody was hurt.", "Nobody|0|0|injured|-"},
        {"The firm owes 12 million zlotys.", "12 million zlotys|12000000|12000000|money|-"},
        {"It owes \xC2\xA3""4bn, or US$5bn.", "\xC2\xA3""4bn|4000000000|4000000000|money|-; "
         "US$5bn|5000000000|5000000000|money|-"},
        {"Between 10 and 15 boats sank.", "Between 10 and 15|10|15|destroyed|boats"},
        {"One suspect is dead and three others are in custody.", "One|1|1|killed|suspect; three|3|3|arrested|others"},
        {"Police hold two men investigators took from a boat.", "two|2|2|other|men"},
        {"She had two gunshot wounds.", "two|2|2|other|gunshot"},
        /* no figures */
        {"Two men, 26 and 21, were hurt.", "Two|2|2|injured|men"},
        {"The hurt, between the ages of 18 and 22, went home.", ""},
        {"He died when he was 42.", ""},
        {"Harth (26) was shot.", ""},
        {"Jamar, 22, was shot.", ""},
        {"He told WAVE 3 News (CBS 8) of it.", ""},
        {"Call 555-0123 or (800) 226-0199.", ""},
        {"The score was 21-14 at half time.", ""},
        {"She lives at 2100 Mill Road.", ""},
        {"It was on page 12 of chapter 3.", ""},
        {"The Boeing 737 came on 3 May 2021.", ""},
        {"It was a three-page note to the Group of Seven.", ""},
        {"No information was given to the two states.", ""},
        {"Ali Demir, 52, had a 9-year-old son.", ""},
        {"They won 2-3 on Tuesday.", ""},
        {"He lives at 14 Mill Street.", ""},
        {"Flight 93 was an F-16 of the Group of Seven.", ""},
        {"He came third and tried four times.", ""},
        {"Two officials said so.", ""},
        {"No one knew why.", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char got[600] = "";
        size_t n = 0;
        rp_report *r = read_text(rows[i].text);
        for (uint32_t k = 0; r && k < r->n_figures; k++) {
            const rp_figure *f = &r->figures[k];
            char min[32] = "-", max[32] = "-";
            if (!isnan(f->min))
                snprintf(min, sizeof min, "%.0f", f->min);
            if (!isnan(f->max))
                snprintf(max, sizeof max, "%.0f", f->max);
            n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s|%s|%s|%s|%.*s", k ? "; " : "",
                                  (int)f->words.text.len, f->words.text.ptr, min, max,
                                  rp_figure_kind_word(f->kind), f->of.text.ptr ? (int)f->of.text.len : 1,
                                  f->of.text.ptr ? f->of.text.ptr : "-");
        }
        CHECK(!strcmp(got, rows[i].want), "%s\n  got  %s\n  want %s", rows[i].text, got, rows[i].want);
        rp_report_free(r);
    }
}

static void test_parts(void)
{
    rp_report *r = read_text("They lost 50 vehicles, including seven tanks and two trucks. "
                             "Eleven people were wounded, four of them civilians.");
    CHECK(r && r->n_figures == 5, "%u", r ? r->n_figures : 0);
    if (r && r->n_figures == 5) {
        CHECK(r->figures[1].part_of == 0 && r->figures[2].part_of == 0);
        CHECK(r->figures[4].part_of == 3 && r->figures[4].kind == RP_INJURED);
    }
    rp_report_free(r);
    r = read_text("Shells killed five men, three in Kursk and two in Belgorod.");
    CHECK(r && r->n_figures == 3 && r->figures[1].part_of == 0 && r->figures[2].part_of == 0);
    rp_report_free(r);
    r = read_text("The toll rose to 23 from 17.");
    CHECK(r && r->n_figures == 2 && !r->figures[0].superseded && r->figures[1].superseded);
    rp_report_free(r);
}

static void check_toll(const char *text, const rp_toll *t, int want)
{
    CHECK(t->told == (want >= 0), "%s: %s", text, t->told ? "told" : "not told");
    if (t->told)
        CHECK(same(t->min, want) && same(t->max, want), "%s: %g..%g", text, t->min, t->max);
}

static void test_victim_rows(void)
{
    for (unsigned i = 0; i < rp_n_fate_phrases; i++) {
        const rp_fate_phrase *row = &rp_fate_phrases[i];
        rp_report *r = read_text(row->example);
        CHECK(r);
        if (r)
            check_toll(row->example, &r->toll[RP_KILLED], row->killed);
        if (r)
            check_toll(row->example, &r->toll[RP_INJURED], row->injured);
        rp_report_free(r);
    }
}

static void test_toll(void)
{
    static const struct {
        const char *text;
        int killed, injured;
    } rows[] = {
        {"Three people were killed and 20 injured. Six of the dead were children.", 3, 20},
        {"The toll rose to 23 from 17.", 23, -1},
        {"Four men were shot, one fatally.", 1, 3},
        {"No one was hurt in the fire.", -1, -1},
        {"Three women and a man were wounded.", -1, 4},
        {"Two men and one woman were wounded.", -1, 3},
        {"A man and his two sons were killed.", 3, -1},
        {"A baby and four others were wounded.", -1, 5},
        {"A bomb killed 9 people. In 2019, 40 people were killed there.", 9, -1},
        {"Two boys, ages 7 and 10, and two adults were found dead.", 4, -1},
        {"He killed his wife, two children and his mother-in-law.", 4, -1},
        {"The clerk shot and killed two people before killing himself.", 3, -1},
        {"Four people died, including the gunman, who killed himself.", 4, -1},
        {"A man and a woman were shot dead.", 2, -1},
        {"A man, a boy and a woman were injured.", -1, 3},
        {"Both men in the car were killed.", 2, -1},
        {"Several people were shot. Five people were wounded, police said later.", -1, 5},
        {"Three people were shot in a bar. All five victims were taken to hospital.", -1, 5},
        {"One of four women wounded in a bar is a nurse.", -1, 4},
        {"He shot four people, killing one.", 1, 3},
        {"One of those killed was a nurse. Two people were killed, police said.", 2, -1},
        {"Officers found three people dead, and later two more people dead in the yard.", 5, -1},
        {"Two were shot on Friday and died.", 2, -1},
        {"The fair was calm until nine people were hurt. A total of 11 people were hurt, police said.", -1, 11},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_report *r = read_text(rows[i].text);
        if (r) {
            check_toll(rows[i].text, &r->toll[RP_KILLED], rows[i].killed);
            check_toll(rows[i].text, &r->toll[RP_INJURED], rows[i].injured);
        }
        rp_report_free(r);
    }
}

int main(void)
{
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    test_number_words();
    test_currencies();
    test_bound_rows();
    test_kind_rows();
    test_phrase_rows();
    test_texts();
    test_parts();
    test_victim_rows();
    test_toll();
    rp_ctx_free(ctx);
    return check_result("figures");
}
