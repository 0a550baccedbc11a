/* intake.h - from what a user names (files, folders, "-", a manifest) to pages, one after another. */
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

/* Adds a path: a file, "-" (once), or a folder, whose files are added in the order of their names, folders
 * within it too (hidden files, links and names that are neither .html, .htm, .xhtml, .txt left out and
 * counted). url and date may be NULL. RP_E_INPUT if there is no such path. */
RP_API rp_status rp_intake_add(rp_ctx *ctx, rp_intake *intake, const char *path, const char *url,
                               const char *date);

/* Adds the lines of a manifest: file, id, date, URL parted by tabs, the last two optional, files relative to
 * the manifest's folder. Where paths were added before, only their url and date are filled in (matched by
 * base name), and nothing is added. RP_E_FORMAT names the line. */
RP_API rp_status rp_intake_manifest(rp_ctx *ctx, rp_intake *intake, const char *manifest);

/* How many inputs there are, and how many files of folders were left out. */
RP_API size_t rp_intake_count(const rp_intake *intake);
RP_API size_t rp_intake_left_out(const rp_intake *intake);

/* The i-th input, borrowed; i < rp_intake_count(). */
RP_API const rp_input *rp_intake_get(const rp_intake *intake, size_t i);

/* Reads an input's bytes whole. bytes: the caller's, to rp_bytes_free().
 * RP_E_INPUT, RP_E_LIMIT (over limits.page_bytes), RP_E_MEMORY. Safe from many threads, a ctx each. */
RP_API rp_status rp_input_read(rp_ctx *ctx, const rp_input *input, void **bytes, size_t *size);
RP_API void rp_bytes_free(void *bytes);

#ifdef __cplusplus
}
#endif
#endif
