/* watching.c - see watching.h. One thread, one task at a time: the feed or page that may be asked first, by when its host
 * may be asked and by when it is due. The list of both is the ledger's and is read anew for each task, so another program
 * may change it meanwhile; and since a task's outcome is written down with it, stopping loses nothing. */
#include "watching.h"
#include "say.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DAY 86400
#define FEED_REST_MOST ((int64_t)DAY)      /* after failures, or where nothing changes */
#define SERVER_REST_MOST ((int64_t)7 * DAY) /* that a server may ask for */
#define PAGE_REST 300                      /* seconds; four times as long with each failure */
#define PAGE_TRIES 5
#define PAGES_A_FEED 1000 /* that are taken of one answer, the newest first; the others are passed over */
#define FEEDS_A_LIST 200
#define PAGES_LOOKED_AT 2000
#define ONCE_MS ((uint64_t)330 * 1000) /* that a host is waited for in one round: over the longest Crawl-delay */
#define LOOK_MS ((uint64_t)60 * 1000)  /* until the ledger's list is looked at again */
#define BUSY_MS_MOST ((uint64_t)300 * 1000)

typedef struct watching {
    const watch_plan *plan;
    rp_ctx *ctx;
    rp_ledger *ledger;
    int64_t *asked; /* feeds that were asked in this round; malloc'd */
    size_t n_asked;
    size_t feeds, failures, added, known, without; /* told at the end */
    bool broken; /* standard output is closed */
} watching;

static int64_t now(void)
{
    return (int64_t)time(NULL);
}

bool watch_event(const char *what, const char *address, const char *report, const char *words)
{
    char line[4][1200], date[32];
    const char *const fields[] = {what, address, report, words};
    time_t t = time(NULL);
    struct tm tm;
    gmtime_r(&t, &tm);
    strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%SZ", &tm);
    for (int i = 0; i < 4; i++) {
        snprintf(line[i], sizeof line[i], "%s", fields[i] ? fields[i] : "");
        say_cleaned(line[i]);
    }
    printf("%s\t%s\t%s\t%s\t%s\n", date, line[0], line[1], line[2], line[3]);
    return put_out(NULL, 0) == EXIT_DONE;
}

static void tell(watching *w, const char *what, const char *address, const char *report, const char *words)
{
    w->broken = w->broken || !watch_event(what, address, report, words);
}

static bool is_over(const watching *w)
{
    return w->broken || rp_web_is_stopped(w->plan->web);
}

/* ---- a page ---- */

static rp_status add_report(watching *w, const rp_report *r, const rp_page_input *page, const char *address)
{
    rp_write_options options = {.format = RP_JSONL};
    rp_ledger_added added;
    char *json, report[24], title[512];
    size_t size;
    rp_status st = rp_write(w->ctx, r, &options, &json, &size);
    if (st != RP_OK)
        return st;
    rp_ledger_entry entry = {.report = r, .json = json, .json_size = size, .page = w->plan->keep ? page : NULL, .reader = w->plan->reader};
    st = rp_ledger_add(w->ctx, w->ledger, &entry, &added);
    rp_write_free(json);
    if (st != RP_OK)
        return st;
    w->added += !added.known;
    w->known += added.known;
    snprintf(report, sizeof report, "R%lld", (long long)added.report);
    snprintf(title, sizeof title, "%.*s", (int)(r->article.title.len < 500 ? r->article.title.len : 500), r->article.title.ptr ? r->article.title.ptr : "");
    tell(w, added_word(&added), address, report, title);
    return RP_OK;
}

/* Reads an item that holds a page. Faults of the page are told and done with; what is answered are the ledger's, and
 * RP_E_MEMORY. */
static rp_status read_item(watching *w, rp_item *item, const char *address)
{
    rp_read_options options = {.model = w->plan->model, .gazetteer = w->plan->gazetteer};
    rp_page_input page;
    rp_report *report = NULL;
    rp_status st = rp_item_read(w->ctx, item, &page);
    if (st == RP_OK)
        st = rp_read(w->ctx, &page, &options, &report);
    if (st < 0) {
        tell(w, "failed", address, NULL, rp_error_text(w->ctx));
        w->failures++;
        return RP_OK;
    }
    bool has_text = false;
    st = RP_OK;
    for (const rp_report *r = report; r && st == RP_OK; r = r->next) { /* the posts of a live blog stand behind it */
        if (!r->article.n_blocks)
            continue;
        has_text = true;
        st = add_report(w, r, &page, address);
    }
    rp_report_free(report);
    if (!has_text) {
        tell(w, "skipped", address, NULL, "no article found");
        w->without++;
    }
    return st;
}

/* Opens an address for rp_intake_next(), asked as the visit says. */
static rp_status open_address(watching *w, const char *url, const char *date, rp_visit *visit, rp_intake **in)
{
    rp_status st = rp_intake_new(w->ctx, in);
    if (st != RP_OK)
        return st;
    rp_intake_web(*in, w->plan->web, visit);
    return rp_intake_add(w->ctx, *in, url, NULL, date);
}

/* May a page that failed be there another time? By the status of HTTP, 0 where there was no answer. */
static bool is_passing(unsigned status)
{
    return !status || status == 408 || status == 425 || status == 429 || status >= 500;
}

/* Reads what an address led to. *later: nothing came of it that holds for good. */
static rp_status read_items(watching *w, rp_intake *in, const char *address, const rp_visit *visit, bool *later)
{
    rp_item *item;
    rp_status st = RP_OK;
    bool feed = false;
    while (st == RP_OK && !feed && !*later && (st = rp_intake_next(w->ctx, in, &item)) == RP_OK) {
        feed = item->entry != 0;
        if (feed) {
            tell(w, "skipped", address, NULL, "a feed, where a page was named");
            w->without++;
        } else if (item->status == RP_OK) {
            st = read_item(w, item, address);
        } else if (item->status == RP_SKIPPED) {
            tell(w, "skipped", address, NULL, item->why);
            w->without++;
        } else if (!rp_web_is_stopped(w->plan->web)) {
            *later = is_passing(visit->status);
            tell(w, "failed", address, NULL, item->why);
            w->failures++;
        }
        rp_item_free(item);
    }
    return st == RP_END ? RP_OK : st;
}

static rp_status fetch_page(watching *w, const rp_awaited *page)
{
    rp_visit visit = {.status = 0};
    rp_intake *in = NULL;
    rp_awaited after = *page;
    bool later = false;
    rp_status st = open_address(w, page->url, page->date, &visit, &in);
    if (st == RP_OK)
        st = read_items(w, in, page->url, &visit, &later);
    rp_intake_free(in);
    if (st != RP_OK || is_over(w))
        return st;
    int64_t rest = (int64_t)PAGE_REST << 2 * (page->tries < PAGE_TRIES ? page->tries : PAGE_TRIES), asked = (int64_t)visit.wait;
    after.tries += later;
    after.not_before = now() + (asked > rest ? asked < SERVER_REST_MOST ? asked : SERVER_REST_MOST : rest);
    if (later && after.tries == PAGE_TRIES)
        tell(w, "dropped", page->url, NULL, "it failed too often");
    return rp_ledger_watch_fetched(w->ctx, w->ledger, &after, !later || after.tries >= PAGE_TRIES);
}

/* ---- a feed ---- */

/* What was found in one. */
typedef struct found {
    rp_sighting *all; /* malloc'd, their texts too */
    size_t n, room;
    size_t entries, fresh; /* how many there were; new ones */
    size_t lists;
    bool unchanged;
    char trouble[400]; /* "" is none */
} found;

static void free_found(found *f)
{
    for (size_t i = 0; i < f->n; i++) {
        free((void *)(uintptr_t)f->all[i].url);
        free((void *)(uintptr_t)f->all[i].date);
    }
    free(f->all);
}

static rp_status keep(found *f, uint64_t entry, const char *url, const char *date)
{
    if (f->n == f->room) {
        size_t room = f->room ? 2 * f->room : 64;
        rp_sighting *p = realloc(f->all, room * sizeof *p);
        if (!p)
            return RP_E_MEMORY;
        f->all = p;
        f->room = room;
    }
    rp_sighting *s = &f->all[f->n++];
    *s = (rp_sighting){entry, url ? strdup(url) : NULL, date ? strdup(date) : NULL};
    return (url && !s->url) || (date && !s->date) ? RP_E_MEMORY : RP_OK;
}

/* A list that the feed names is a feed to be watched like it. */
static rp_status take_list(watching *w, found *f, const char *url)
{
    bool added = false;
    if (++f->lists > FEEDS_A_LIST)
        return RP_OK;
    if (strlen(url) >= RP_FEED_ADDRESS_BYTES) {
        tell(w, "skipped", url, NULL, "too long an address");
        return RP_OK;
    }
    rp_status st = rp_ledger_watch_add(w->ctx, w->ledger, url, &added);
    if (added)
        tell(w, "watching", url, NULL, NULL);
    return st;
}

/* An entry, or what stands there instead of a feed. */
static rp_status take_item(watching *w, found *f, rp_item *item, const char *feed)
{
    bool seen = false;
    if (!item->entry && item->status == RP_SKIPPED) {
        f->unchanged = true;
        return RP_OK;
    }
    if (!item->entry) {
        snprintf(f->trouble, sizeof f->trouble, "%s", item->status == RP_OK ? "a page or an archive, and no feed" : item->why);
        return RP_OK;
    }
    f->entries++;
    rp_status st = rp_ledger_watch_seen(w->ctx, w->ledger, item->entry, &seen);
    if (st != RP_OK)
        return st;
    f->fresh += !seen;
    const char *address = item->page.url ? item->page.url : feed;
    if (!seen && item->names_list)
        st = take_list(w, f, item->page.url);
    else if (!seen && item->status == RP_OK)
        st = read_item(w, item, address);
    else if (!seen && !item->names_page)
        tell(w, item->status == RP_SKIPPED ? "skipped" : "failed", address, NULL, item->why);
    bool page = !seen && item->names_page;
    return st == RP_OK ? keep(f, item->entry, page ? item->page.url : NULL, page ? item->page.date : NULL) : st;
}

static rp_status take_items(watching *w, found *f, rp_intake *in, const char *feed)
{
    rp_item *item;
    rp_status st = RP_OK;
    while (st == RP_OK && !is_over(w) && (st = rp_intake_next(w->ctx, in, &item)) == RP_OK) {
        st = take_item(w, f, item, feed);
        rp_item_free(item);
    }
    return st == RP_END ? RP_OK : st;
}

/* Pages first, the newest first; where dates are equal or missing, as the feed has them. */
static int by_date(const void *a, const void *b)
{
    const rp_sighting *x = a, *y = b;
    if (!x->url != !y->url)
        return x->url ? -1 : 1;
    return strcmp(y->date ? y->date : "", x->date ? x->date : "");
}

/* A sitemap may name fifty thousand pages; the newest are news. */
static void pass_over(watching *w, found *f, const char *feed)
{
    char words[80];
    size_t pages = 0;
    for (size_t i = 0; i < f->n; i++)
        pages += f->all[i].url != NULL;
    if (f->lists > FEEDS_A_LIST) {
        snprintf(words, sizeof words, "%zu of the feeds that it names: over %d", f->lists - FEEDS_A_LIST, FEEDS_A_LIST);
        tell(w, "skipped", feed, NULL, words);
    }
    if (pages <= PAGES_A_FEED)
        return;
    qsort(f->all, f->n, sizeof *f->all, by_date);
    for (size_t i = PAGES_A_FEED; i < pages; i++) {
        free((void *)(uintptr_t)f->all[i].url);
        f->all[i].url = NULL;
    }
    snprintf(words, sizeof words, "%zu older pages that it names: over %d new ones", pages - PAGES_A_FEED, PAGES_A_FEED);
    tell(w, "skipped", feed, NULL, words);
    w->without += pages - PAGES_A_FEED;
}

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* After a failure, twice as long as after the last; where nothing changes, a day's feed is asked once an hour and a
 * month's once a day; and never sooner than the server wishes. */
static int64_t rest_of(const watching *w, const rp_watched *feed, uint64_t wait)
{
    int64_t asked = least((int64_t)wait, feed->failures ? SERVER_REST_MOST : FEED_REST_MOST);
    uint32_t doublings = feed->failures && feed->failures <= 16 ? feed->failures - 1 : 16;
    int64_t own = feed->failures ? least((int64_t)w->plan->every << doublings, FEED_REST_MOST)
                                 : least((feed->asked - feed->changed) / 24, FEED_REST_MOST);
    return asked > own ? asked : own;
}

static void tell_asked(watching *w, const char *url, const found *f, const rp_watched *after)
{
    char words[480];
    if (*f->trouble)
        snprintf(words, sizeof words, "%s; not asked again for %lld seconds", f->trouble, (long long)(after->not_before - after->asked));
    else if (f->unchanged)
        snprintf(words, sizeof words, "not modified");
    else
        snprintf(words, sizeof words, "%zu entries, %zu new", f->entries, f->fresh);
    tell(w, *f->trouble ? "failed" : f->fresh ? "read" : "unchanged", url, NULL, words);
}

/* Writes down how it went: what the feed had is seen, or is to be fetched. */
static rp_status note_asked(watching *w, const rp_watched *feed, found *f, const rp_visit *visit)
{
    rp_watched after = *feed;
    pass_over(w, f, feed->url);
    bool fine = !*f->trouble;
    after.asked = now();
    after.failures = fine ? 0 : feed->failures + 1;
    after.trouble = fine ? NULL : f->trouble;
    after.etag = fine && *visit->etag ? visit->etag : NULL;
    after.modified = fine && *visit->modified ? visit->modified : NULL;
    after.changed = f->fresh || !feed->changed ? after.asked : feed->changed;
    after.not_before = after.asked + rest_of(w, &after, visit->wait);
    w->feeds++;
    w->failures += !fine;
    rp_status st = rp_ledger_watch_asked(w->ctx, w->ledger, &after, f->all, f->n);
    if (st == RP_OK)
        tell_asked(w, feed->url, f, &after);
    if (st == RP_OK && fine && *visit->moved) {
        st = rp_ledger_watch_move(w->ctx, w->ledger, feed->id, visit->moved);
        tell(w, "moved", feed->url, NULL, visit->moved);
    }
    return st;
}

static rp_status drop(watching *w, const rp_watched *feed)
{
    bool changed;
    rp_status st = rp_ledger_watch_remove(w->ctx, w->ledger, feed->url, &changed);
    if (st == RP_OK)
        tell(w, "dropped", feed->url, NULL, "gone for good: the server answers with status 410");
    return st;
}

static rp_status ask_feed(watching *w, const rp_watched *feed)
{
    rp_visit visit = {.status = 0};
    rp_intake *in = NULL;
    found f = {.n = 0};
    snprintf(visit.etag, sizeof visit.etag, "%s", feed->etag ? feed->etag : "");
    snprintf(visit.modified, sizeof visit.modified, "%s", feed->modified ? feed->modified : "");
    rp_status st = open_address(w, feed->url, NULL, &visit, &in);
    if (st == RP_OK)
        st = take_items(w, &f, in, feed->url);
    if (st == RP_OK && !is_over(w))
        st = visit.status == 410 ? drop(w, feed) : note_asked(w, feed, &f, &visit);
    rp_intake_free(in);
    free_found(&f);
    return st;
}

/* ---- what comes next ---- */

typedef struct task {
    const rp_watched *feed; /* or */
    const rp_awaited *page;
    uint64_t wait; /* ms */
    int64_t due;
} task;

static bool was_asked(const watching *w, int64_t feed)
{
    for (size_t i = 0; i < w->n_asked; i++)
        if (w->asked[i] == feed)
            return true;
    return false;
}

static void consider(const watching *w, task *best, task t, int64_t due, const char *url)
{
    int64_t left = due - now();
    bool any = best->feed || best->page;
    t.wait = left > 0 ? (uint64_t)left * 1000 : 0;
    if (any && (t.wait > best->wait || (t.wait == best->wait && due >= best->due)))
        return; /* whatever its host says */
    uint64_t host = rp_web_wait(w->plan->web, w->ctx, url);
    if (w->plan->once && (t.wait || host > ONCE_MS))
        return;
    t.wait = host > t.wait ? host : t.wait;
    t.due = due;
    if (!any || t.wait < best->wait || (t.wait == best->wait && t.due < best->due))
        *best = t;
}

static task next_task(const watching *w, const rp_watch *list)
{
    task best = {NULL, NULL, 0, 0};
    for (size_t i = 0; i < list->n_feeds; i++) {
        const rp_watched *f = &list->feeds[i];
        int64_t regular = f->asked && !w->plan->once ? f->asked + (int64_t)w->plan->every : 0;
        if (!w->plan->once || !was_asked(w, f->id))
            consider(w, &best, (task){.feed = f}, f->not_before > regular ? f->not_before : regular, f->url);
    }
    for (size_t i = 0; i < list->n_pages; i++)
        consider(w, &best, (task){.page = &list->pages[i]}, list->pages[i].not_before, list->pages[i].url);
    return best;
}

static rp_status note_round(watching *w, int64_t feed)
{
    int64_t *p = w->plan->once ? realloc(w->asked, (w->n_asked + 1) * sizeof *p) : NULL;
    if (!w->plan->once)
        return RP_OK;
    if (!p)
        return RP_E_MEMORY;
    w->asked = p;
    w->asked[w->n_asked++] = feed;
    return RP_OK;
}

/* Does one task, or waits for it. RP_END: there is none left. */
static rp_status step(watching *w)
{
    rp_watch *list;
    rp_status st = rp_ledger_watch(w->ctx, w->ledger, PAGES_LOOKED_AT, &list);
    if (st != RP_OK)
        return st;
    task t = next_task(w, list);
    if (!list->n_feeds && !w->plan->once)
        st = RP_END;
    else if (!t.feed && !t.page)
        st = w->plan->once ? RP_END : RP_OK;
    else if (t.wait)
        rp_web_sleep(w->plan->web, t.wait < LOOK_MS ? t.wait : LOOK_MS);
    else if (t.page)
        st = fetch_page(w, t.page);
    else if ((st = note_round(w, t.feed->id)) == RP_OK)
        st = ask_feed(w, t.feed);
    rp_watch_free(list);
    return st;
}

static void tell_counts(const watching *w)
{
    say("%zu feeds asked, %zu reports added, %zu there already, %zu skipped, %zu failures", w->feeds, w->added, w->known, w->without, w->failures);
}

exit_code watch_run(const watch_plan *plan)
{
    watching w = {.plan = plan, .ctx = plan->desk->ctx, .ledger = plan->desk->ledger};
    rp_status st = RP_OK;
    uint64_t busy = 0;
    while (st == RP_OK && !is_over(&w)) {
        st = step(&w);
        if (st == RP_E_BUSY) { /* what was not written down is done again */
            busy = busy ? 2 * busy : 5000;
            tell(&w, "waiting", NULL, NULL, rp_error_text(w.ctx));
            rp_web_sleep(plan->web, busy < BUSY_MS_MOST ? busy : BUSY_MS_MOST);
            st = RP_OK;
        } else {
            busy = 0;
        }
    }
    free(w.asked);
    if (rp_web_is_stopped(plan->web))
        tell(&w, "stopped", NULL, NULL, "by a signal");
    else if (st == RP_END && !plan->once)
        tell(&w, "stopped", NULL, NULL, "no feed is left to watch");
    tell_counts(&w);
    if (st == RP_E_MEMORY)
        say("not enough memory to go on");
    else if (st < 0)
        desk_fault(plan->desk, st);
    return st < 0 || w.broken ? EXIT_FAULT : plan->once && w.failures ? EXIT_INPUTS : EXIT_DONE;
}
