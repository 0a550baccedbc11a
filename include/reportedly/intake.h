/* intake.h - from what a user names (files, archives, folders, "-", a manifest) to pages, one after another. */
#ifndef REPORTEDLY_INTAKE_H
#define REPORTEDLY_INTAKE_H

#include <reportedly/read.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One input that the user named, not yet read. Strings are borrowed from the intake. */
typedef struct rp_input {
    const char *path; /* "-" is standard input */
    const char *url, *date;
} rp_input;

typedef struct rp_intake rp_intake;

/* Makes an empty list of inputs. out: the caller's, to rp_intake_free(). */
RP_API rp_status rp_intake_new(rp_ctx *ctx, rp_intake **out);
RP_API void rp_intake_free(rp_intake *intake); /* NULL is fine */

/* Adds a path: a file, "-" (once), an address (http:// or https://, fetched when its turn comes), or a folder, whose files are added in the order of their names, folders
 * within it too (hidden files, links and names that do not end as pages' and archives' do left out and
 * counted). url and date may be NULL. RP_E_INPUT if there is no such path. */
RP_API rp_status rp_intake_add(rp_ctx *ctx, rp_intake *intake, const char *path, const char *url,
                               const char *date);

/* Also fetch the pages and feeds that feeds, sitemaps and lists of feeds only give the addresses of. */
RP_API void rp_intake_follow(rp_intake *intake);

/* Adds the lines of a manifest: file, id, date, URL parted by tabs, the last two optional, files relative to
 * the manifest's folder. Where paths were added before, only their url and date are filled in (matched by
 * base name), and nothing is added. RP_E_FORMAT names the line. */
RP_API rp_status rp_intake_manifest(rp_ctx *ctx, rp_intake *intake, const char *manifest);

/* How many inputs there are, and how many files of folders were left out. */
RP_API size_t rp_intake_count(const rp_intake *intake);
RP_API size_t rp_intake_left_out(const rp_intake *intake);

/* The i-th input, borrowed; i < rp_intake_count(). */
RP_API const rp_input *rp_intake_get(const rp_intake *intake, size_t i);

/* Reads an input's bytes whole, whatever they are. bytes: the caller's, to rp_bytes_free().
 * RP_E_INPUT, RP_E_LIMIT (over limits.page_bytes), RP_E_MEMORY. Safe from many threads, a ctx each. */
RP_API rp_status rp_input_read(rp_ctx *ctx, const rp_input *input, void **bytes, size_t *size);
RP_API void rp_bytes_free(void *bytes);

/* One page of an input, or what stood where a page might: an input that is a page gives one, an archive one
 * for each of its records or members. */
typedef struct rp_item {
    rp_status status;   /* RP_OK: rp_item_read() gives the page. RP_SKIPPED, RP_E_*: there is none, */
    const char *why;    /* and why: a few words for RP_SKIPPED, a message for a failure; else NULL */
    rp_page_input page; /* where it comes from; its bytes only after rp_item_read() */
    bool within;        /* of an archive, */
    uint64_t offset;    /* at this byte of it; where it is compressed as a whole, of what is in it */
    uint64_t entry;     /* of a feed: a number that stands for it as it is now, never 0, another one where it changes */
    bool names_page, names_list; /* of a feed, skipped: page.url is the address of a page, or of a list of addresses,
                                    which would be fetched with rp_intake_follow() */
} rp_item;

/* The next item, in the order of the inputs; what was read before it is let go, so that inputs of any size
 * take the memory of a few pages.
 *
 * out       the caller's, to rp_item_free() before the intake is freed; NULL unless RP_OK.
 * RP_OK     *out is an item. One that is broken is an item too: its status says so, and the next call goes on
 *           behind it.
 * RP_END    there are no more.
 * RP_E_MEMORY the walk cannot go on.
 * Threads: one call at a time, of any thread; items may be read meanwhile. */
RP_API rp_status rp_intake_next(rp_ctx *ctx, rp_intake *intake, rp_item **out);

/* Reads an item's page: from its file, or out of what the archive recorded (chunks joined, compression
 * undone). To be called once for an item.
 *
 * page  set on RP_OK; its strings and bytes are the item's.
 * RP_SKIPPED, RP_E_*: as item->status, or what went wrong now; the words are in rp_error_text(ctx).
 * Threads: a ctx and an item each. */
RP_API rp_status rp_item_read(rp_ctx *ctx, rp_item *item, rp_page_input *page);
RP_API void rp_item_free(rp_item *item); /* NULL is fine */

/* How much of the inputs has been walked, 0 to 1: for a bar. */
RP_API double rp_intake_walked(const rp_intake *intake);

#ifdef __cplusplus
}
#endif
#endif
