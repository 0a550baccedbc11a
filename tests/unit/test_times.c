/* test_times.c - what each sort of time expression gives, read in a text published on Tuesday 7 May 2024. */
#include "check.h"
#include <reportedly/reportedly.h>
#include "base/slice.h"
#include "claims/days.h"
#include "know/calendar.h"

static rp_ctx *ctx;

/* The times of a text as "words=value", parted by "; ". */
static void test_texts(void)
{
    static const struct {
        const char *text, *want;
    } rows[] = {
        /* dates that name themselves */
        {"It opened on 9 November 2019.", "9 November 2019=2019-11-09"},
        {"It opened on Nov. 9, 2019.", "Nov. 9, 2019=2019-11-09"},
        {"It opened on Saturday, April 27.", "Saturday, April 27=2024-04-27"},
        {"They will vote on June 18.", "June 18=2024-06-18"},
        {"It has grown since February 2022.", "February 2022=2022-02"},
        {"It opened in December.", "December=2023-12"},
        {"It closes by next June.", "next June=2024-06"},
        {"The 1999 code was dropped in 2004.", "The 1999=1999; 2004=2004"},
        {"It was built in the 1990s.", "the 1990s=199"},
        {"It dates from the 19th century.", "the 19th century=18"},
        {"The ship sank on 2024-03-02.", "2024-03-02=2024-03-02"},
        {"It is unlikely before Valentine's Day 2025.", "Valentine's Day 2025=2025-02-14"},
        /* dates that stand together share what is written once */
        {"The fair runs from 10-12 October 2019.", "10=2019-10-10; 12 October 2019=2019-10-12"},
        {"The fair ran on April 24 and 25.", "April 24=2024-04-24; 25=2024-04-25"},
        {"On April 24 and 25 people died.", "April 24=2024-04-24"},
        {"It rained from June 24 to July 17, 1954.", "June 24=1954-06-24; July 17, 1954=1954-07-17"},
        {"It froze in December and January 1962.", "December=1961-12; January 1962=1962-01"},
        {"It ran from 1915-17.", "1915=1915; 17=1917"},
        {"The revolt of 499-493 BC failed.", "499=BC0499; 493 BC=BC0493"},
        {"It fell in August 480 BC.", "August 480 BC=BC0480-08"},
        {"It opened in the year two thousand and five.", "the year two thousand and five=2005"},
        {"Jan Kavan and Jan Novak signed it.", ""},
        {"The May elections were free.", "The May=2024-05"},
        /* seasons, halves, quarters */
        {"Sales fell in the winter.", "the winter=2023-WI"},
        {"It will close in the summer.", "the summer=2024-SU"},
        {"Profit rose in the first half of 2023.", "the first half of 2023=2023-H1"},
        {"It lost money in the past two quarters.", "the past two quarters=P2Q"},
        {"In the third quarter it lost $3, up from $2 a year earlier.",
         "the third quarter=2023-Q3; a year earlier=2022-Q3"},
        {"In the third quarter it lost $3. In the first nine months it lost $9, up from $8 a year earlier.",
         "the third quarter=2023-Q3; the first nine months=P9M; a year earlier=2023"},
        {"In the third quarter it lost $3. For the quarter a year ago it lost $2.",
         "the third quarter=2023-Q3; the quarter a year ago=2022-Q3"},
        {"In the third quarter it lost $3, and in the corresponding period last year $2.",
         "the third quarter=2023-Q3; the corresponding period last year=2022-Q3"},
        {"In the first quarter it lost $3. It will lose more in the third quarter of 2025. Sales fell from a year earlier.",
         "the first quarter=2024-Q1; the third quarter of 2025=2025-Q3; a year earlier=2023-Q1"},
        {"In the first quarter it lost $3. The quarter-to-quarter change was small.", "the first quarter=2024-Q1"},
        {"It lost $3 in the year-earlier nine months.", "the year-earlier nine months=P9M"},
        {"Orders rose from the low of the early winter.", "the early winter=2023-WI"},
        /* weekdays by tense */
        {"He went home after Thursday's ruling, vowing to return.", "Thursday=2024-05-02"},
        {"The talks were put off until 9 a.m. Thursday.", "9 a.m. Thursday=2024-05-09T09:00"},
        {"The board will meet, but on Friday a judge ruled on it.", "Friday=2024-05-03"},
        {"She could not be reached for comment on Friday.", "Friday=2024-05-03"},
        {"Prices rose ahead of Friday's vote.", "Friday=2024-05-10"},
        {"The sum would be paid on a still unspecified day in January.", "January=2025-01"},
        {"He may lose his seat once the appeal is heard in March.", "March=2025-03"},
        {"It has decided to admit Malta in early March.", "early March=2025-03"},
        {"Police said on Tuesday that he fled on Sunday.", "Tuesday=2024-05-07; Sunday=2024-05-05"},
        {"The court will meet on Friday.", "Friday=2024-05-10"},
        {"Funerals begin on Thursday.", "Thursday=2024-05-09"},
        {"He was seen last Friday.", "last Friday=2024-05-03"},
        /* told from today, or from the last day named */
        {"It rained yesterday.", "yesterday=2024-05-06"},
        {"He left last year.", "last year=2023"},
        {"He left last week.", "last week=2024-W18"},
        {"He left last summer.", "last summer=2023-SU"},
        {"He left last February.", "last February=2024-02"},
        {"He left last April.", "last April=2023-04"}, /* the one just gone by is "last month" */
        {"A judge will hear them in the week of June 3.", "the week of June 3=2024-W23"},
        {"He fled the day before yesterday.", "the day before yesterday=2024-05-05"},
        {"He fled the day after June 3, 2019.", "the day after June 3, 2019=2019-06-04"},
        {"On April 26 it rose, from a low on the previous Friday.", "April 26=2024-04-26; the previous Friday=2024-04-19"},
        {"On April 26 it rose; the following Monday it fell.", "April 26=2024-04-26; the following Monday=2024-04-29"},
        {"It grew in the third quarter of 2023.", "the third quarter of 2023=2023-Q3"},
        {"He left two days ago.", "two days ago=2024-05-05"},
        {"He left three months ago.", "three months ago=2024-02"},
        {"On Saturday the dam broke; rain began two days earlier.",
         "Saturday=2024-05-04; two days earlier=2024-05-02"},
        {"The fort fell on 3 May 1943. It was retaken on 9 November.",
         "3 May 1943=1943-05-03; 9 November=1943-11-09"},
        {"In May 1943 the fort fell. The following year it was sold.",
         "May 1943=1943-05; The following year=1944"},
        {"In March it lost money. The following month it was sold.",
         "March=2024-03; The following month=2024-04"},
        {"War began in 1914. By 1915 it had spread. In 1916, 1917 and 1918 the front moved. The last push began on "
         "26 November. In January the fort fell.",
         "1914=1914; 1915=1915; 1916=1916; 1917=1917; 1918=1918; 26 November=1918-11-26; January=1919-01"},
        /* clock */
        {"It fell at 9.40am on Saturday.", "9.40am on Saturday=2024-05-04T09:40"},
        {"The alert went out at 10:50 p.m. Monday.", "10:50 p.m. Monday=2024-05-06T22:50"},
        {"The count stopped at 9.15 on Sunday evening.", "9.15 on Sunday evening=2024-05-05T21:15"},
        {"It came at six in the morning.", "six in the morning=2024-05-07T06:00"},
        {"The plane lands at nine tonight.", "nine tonight=2024-05-07T21:00"},
        {"It went off at 10:35 a.m. (0735 GMT) Friday.", "10:35 a.m. (0735 GMT) Friday=2024-05-03T10:35"},
        {"At mid-afternoon yesterday it fell.", "mid-afternoon yesterday=2024-05-06TAF"},
        {"He slept until noon.", "noon=2024-05-07T12:00"},
        {"They came before dawn on Thursday.", "dawn on Thursday=2024-05-02TMO"},
        {"It burned overnight.", "overnight=2024-05-06TNI"},
        {"They spoke yesterday evening.", "yesterday evening=2024-05-06TEV"},
        /* durations and sets */
        {"He served six years.", "six years=P6Y"},
        {"They waited half an hour.", "half an hour=PT30M"},
        {"It took a day and a half.", "a day and a half=PT36H"},
        {"It is a 10-year loan.", "10-year=P10Y"},
        {"It grew in recent weeks.", "recent weeks=PXW"},
        {"It grew over the past few months.", "the past few months=PXM"},
        {"They held a day-long meeting after a weeklong strike.", "day-long=P1D; weeklong=P1W"},
        {"It fell for eight trading days.", "eight trading days=P8D"},
        {"The bomb broke an eight-month-old truce.", "eight-month-old=P8M"},
        {"It is a two-year-old civil war.", "two-year-old=P2Y"},
        {"An eight-month-old girl was hurt.", ""},
        {"He sees her now that it is over.", "now=PRESENT_REF"},
        {"He will one day return.", "one day=FUTURE_REF"},
        {"He spoke on \"60 Minutes\" and \"This Week\".", ""},
        {"They meet every Monday.", "every Monday=XXXX-WXX-1"},
        {"They meet on Monday and Tuesday nights.", "Monday=XXXX-WXX-1TNI; Tuesday nights=XXXX-WXX-2TNI"},
        {"It runs daily.", "daily=P1D"},
        /* none */
        {"Ali, a 52-year-old baker, may march.", ""},
        {"It costs 30 euros a day.", ""},
        {"They sent 2000 people to 14 towns.", ""},
    };
    rp_read_options options = {.plain = true};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_page_input in = {
            .bytes = rows[i].text, .size = strlen(rows[i].text), .date = "2024-05-07T09:00:00Z"};
        char got[400] = "";
        size_t n = 0;
        rp_report *r = NULL;
        rp_read(ctx, &in, &options, &r);
        for (uint32_t k = 0; r && k < r->n_times; k++) {
            const rp_time *t = &r->times[k];
            n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s=%.*s", k ? "; " : "",
                                  (int)t->words.text.len, t->words.text.ptr, (int)t->value.len, t->value.ptr);
        }
        CHECK(!strcmp(got, rows[i].want), "%s\n  got  %s\n  want %s", rows[i].text, got, rows[i].want);
        rp_report_free(r);
    }
}

/* Each word that tells a tense says which Friday its example means. */
static void test_tenses(void)
{
    rp_read_options options = {.plain = true};
    for (unsigned i = 0; i < rp_n_tense_words; i++) {
        const rp_tense_word *row = &rp_tense_words[i];
        rp_page_input in = {.bytes = row->example, .size = strlen(row->example), .date = "2024-05-07"};
        rp_slice want = row->tense == RP_FUTURE ? RP_LIT("2024-05-10") : RP_LIT("2024-05-03");
        rp_report *r = NULL;
        rp_read(ctx, &in, &options, &r);
        CHECK(r && r->n_times == 1 && rp_slice_equal(r->times[0].value, want), "%s", row->example);
        rp_report_free(r);
    }
}

/* Every day of 400 years there and back, one after another. */
static void test_days(void)
{
    int from = rp_day_number((rp_day){1800, 1, 1});
    CHECK(rp_day_number((rp_day){1970, 1, 1}) == 0 && rp_weekday(0) == 4);
    for (int n = from; n < from + 146097; n++) {
        rp_day d = rp_day_of(n);
        if (rp_day_number(d) != n)
            CHECK(false, "%d", n);
    }
    int year, week;
    rp_iso_week(rp_day_number((rp_day){2021, 1, 3}), &year, &week);
    CHECK(year == 2020 && week == 53, "%d W%d", year, week);
    rp_day d = rp_day_add_months((rp_day){2024, 3, 31}, -1);
    CHECK(d.year == 2024 && d.month == 2 && d.day == 29);
}

int main(void)
{
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    test_texts();
    test_tenses();
    test_days();
    rp_ctx_free(ctx);
    return check_result("times");
}
