/* meta_date_tab.h - the words and shapes of dates. Each form has an example, which the tests read. */
#ifndef RP_META_DATE_TAB_H
#define RP_META_DATE_TAB_H

/* Lower-case names of the months, 1 to 12, in the languages of the news read most: English, German, French,
 * Spanish, Italian, Portuguese, Dutch, the Scandinavian ones, Finnish, Estonian, Polish, Czech, Turkish,
 * Romanian, Indonesian, Russian, Ukrainian, Bulgarian. Short forms stand without their full stop. */
static const char *const month_names[12] = {
    "jan january januar jänner januari janvier janv enero ene gennaio genn gen janeiro tammikuuta jaanuar "
    "stycznia sty ledna ocak ianuarie января янв січня януари",
    "feb february februar februari février fév févr febrero febbraio febb fevereiro fev helmikuuta veebruar "
    "lutego lut února şubat februarie февраля фев лютого февруари",
    "mar march märz mrz maart mrt mars marzo março maaliskuuta märts marca marzec března mart martie maret "
    "марта мар березня март",
    "apr april avril avr abril abr aprile aprilie huhtikuuta aprill kwietnia kwi dubna nisan апреля апр "
    "квітня април",
    "may mai mei maj mayo maggio magg mag maio toukokuuta maja května mayıs мая травня май",
    "jun june juni juin junio giugno giu junho kesäkuuta juuni czerwca cze června haziran iunie июня июн "
    "червня юни",
    "jul july juli juillet juil julio luglio lug julho heinäkuuta juuli lipca lip července temmuz iulie июля "
    "июл липня юли",
    "aug august augusti augustus août aout agosto ago elokuuta sierpnia sie srpna ağustos agustus августа "
    "авг "
    "серпня август",
    "sep sept september septembre septiembre settembre sett set setembro syyskuuta września wrz září eylül "
    "septembrie сентября сен вересня септември",
    "oct october oktober okt octobre octubre ottobre ott outubro out lokakuuta oktoober października paź "
    "října "
    "ekim octombrie октября окт жовтня октомври",
    "nov november novembre noviembre novembro marraskuuta listopada lis listopadu kasım noiembrie ноября ноя "
    "листопада ноември",
    "dec december dez dezember décembre déc diciembre dic dicembre dezembro joulukuuta detsember grudnia gru "
    "prosince aralık decembrie desember des декабря дек грудня декември",
};

/* The second bytes of these names by their first letter: few other words begin so and have to be compared. */
static const char *const month_seconds['z' - 'a' + 1] = {
    ['a' - 'a'] = "bgopruv\xC4", ['b' - 'a'] = "\xC5",      ['c' - 'a'] = "z",        ['d' - 'a'] = "eiu\xC3",
    ['e' - 'a'] = "klny",        ['f' - 'a'] = "e\xC3",     ['g' - 'a'] = "eir",      ['h' - 'a'] = "aeu",
    ['i' - 'a'] = "au",          ['j' - 'a'] = "aou\xC3",   ['k' - 'a'] = "aevw",     ['l' - 'a'] = "eiou",
    ['m' - 'a'] = "aer\xC3",     ['n' - 'a'] = "io",        ['o' - 'a'] = "cktu",     ['p' - 'a'] = "ar",
    ['s' - 'a'] = "eirty",       ['t' - 'a'] = "aeo",       ['v' - 'a'] = "e",        ['w' - 'a'] = "r",
    ['z' - 'a'] = "\xC3",
};

/* How a date is written. Y year of four digits, y of two, M month's name, N its number, D day, A and B the
 * two of which one is the day and one the month, ~ a gap (spaces, commas, full stops, "of", "de"); all else
 * stands for itself. The first that fits at a place is taken. */
static const struct date_form {
    const char *pattern;
    const char *example, *value;
} date_forms[] = {
    {"Y-N-D", "2024-02-22", "2024-02-22"},
    {"Y/N/D", "2016/8/29", "2016-08-29"},
    {"Y.N.D", "2024.02.22", "2024-02-22"},
    {"Y年N月D", "2021年3月3日", "2021-03-03"},
    {"Y년~N월~D", "2021년 3월 3일", "2021-03-03"},
    {"M~D~Y", "March 3rd, 2021", "2021-03-03"},
    {"D~M~Y", "Monday 29 de agosto de 2016", "2016-08-29"},
    {"D-M-Y", "29-Aug-2016", "2016-08-29"},
    {"D/M/Y", "29/Aug/2016", "2016-08-29"},
    {"M-D-Y", "Aug-29-2016", "2016-08-29"},
    {"Y~M~D", "2016, August 29", "2016-08-29"},
    {"D-M-y", "29-Aug-16", "2016-08-29"},
    {"D.N.Y", "3.4.2021", "2021-04-03"},
    {"D. N. Y", "3. 4. 2021", "2021-04-03"},
    {"A/B/Y", "8/29/2016", "2016-08-29"},
    {"A-B-Y", "29-08-2016", "2016-08-29"},
    {"A/B/y", "08/29/16", "2016-08-29"},
    {"D.N.y", "29.08.16", "2016-08-29"},
};

/* Zones by name, in minutes east of UTC. Names that mean several places far apart (IST) are left out. The
 * last four follow the summer time of the United States. */
#define ZONE_US_SUMMER 10000
static const struct zone {
    const char *name;
    int minutes;
} zones[] = {
    {"z", 0},
    {"utc", 0},
    {"gmt", 0},
    {"wet", 0},
    {"bst", 60},
    {"cet", 60},
    {"wat", 60},
    {"west", 60},
    {"cest", 120},
    {"eet", 120},
    {"sast", 120},
    {"cat", 120},
    {"eest", 180},
    {"msk", 180},
    {"eat", 180},
    {"trt", 180},
    {"gst", 240},
    {"pkt", 300},
    {"wib", 420},
    {"ict", 420},
    {"sgt", 480},
    {"hkt", 480},
    {"awst", 480},
    {"jst", 540},
    {"kst", 540},
    {"aest", 600},
    {"aedt", 660},
    {"nzst", 720},
    {"nzdt", 780},
    {"est", -300},
    {"edt", -240},
    {"cst", -360},
    {"cdt", -300},
    {"mst", -420},
    {"mdt", -360},
    {"pst", -480},
    {"pdt", -420},
    {"akst", -540},
    {"akdt", -480},
    {"hst", -600},
    {"brt", -180},
    {"art", -180},
    {"et", ZONE_US_SUMMER - 300},
    {"ct", ZONE_US_SUMMER - 360},
    {"mt", ZONE_US_SUMMER - 420},
    {"pt", ZONE_US_SUMMER - 480},
};

/* Words between a date and its time, and weekdays between a time and its date. */
#define TIME_JOINERS "at um à às las klo kl в о ore om t on the"
#define WEEKDAYS                                                                                             \
    "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun "    \
    "sunday"

/* Words of a line that is a date's: before a first publication, before a change; and those that make the date
 * another's. Lower case. */
#define DATE_LABELS                                                                                             \
    "posted published publication date first on at by the from added created issued released release "          \
    "article "                                                                                                  \
    "written uploaded online live since time local updated last modified min mins minute minutes read "         \
    "reading "                                                                                                  \
    "veröffentlicht am um uhr stand publié le à publicado el pubblicato il gepubliceerd op opublikowano in " \
    "and it was this page post story blog news ago views comments comment share print pm am hrs hours "         \
    "category"
#define CHANGE_LABELS                                                                                        \
    "updated update modified edited revised reviewed aktualisiert bijgewerkt actualizado atualizado "        \
    "aggiornato "                                                                                            \
    "jour modifié refreshed changed oppdatert uppdaterad opdateret päivitetty обновлено оновлено"
#define OTHER_LABELS                                                                                          \
    "copyright © expires expiry deadline due event events born died joined member starts ends ending until " \
    "valid offer active retrieved accessed effective through"

#endif
