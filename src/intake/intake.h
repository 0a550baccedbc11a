/* intake.h - the inside of rp_intake: the list of inputs, and the hands that fill it. */
#ifndef RP_INTAKE_H
#define RP_INTAKE_H

#include <reportedly/intake.h>
#include "base/arena.h"

struct rp_intake {
    rp_arena arena; /* the inputs and their strings */
    rp_input *inputs;
    size_t n, left_out;
    bool has_stdin;
    size_t next;            /* of the inputs: to open */
    struct rp_walk *top;  /* the innermost of the archives that are open */
    unsigned depth;         /* of them */
    struct rp_web *web; /* NULL until something is fetched, */
    bool owns_web;      /* unless it is the caller's */
    struct rp_visit *visit; /* of the address that is fetched next; NULL: none */
    bool follow;
    struct rp_held *making; /* the item that rp_intake_next() is at; freed if it is left early */
};

/* Fetches what h's page.url names, and opens it as rp_walk_open() does. */
struct rp_held *rp_intake_fetch(rp_ctx *ctx, rp_intake *in, struct rp_held *h);

/* Appends an input; the strings are copied. For use under a guard, as all below. */
void rp_intake_push(rp_intake *in, rp_slice path, rp_slice url, rp_slice date);

/* Appends the pages of a folder and of the folders in it (folder.c). */
void rp_intake_push_folder(rp_intake *in, const char *path, rp_slice url, rp_slice date);

/* Whether a file of a folder or archive is looked into: its name ends as a page's or an archive's. */
bool rp_is_page_name(rp_slice name);

/* "FOLDER/NAME", in a; NAME itself if it is absolute or FOLDER is empty. */
const char *rp_path_join(rp_arena *a, rp_slice folder, rp_slice name);

/* Reads a file or "-" whole, ceiling bytes at most; the flag that raises the ceiling is named in the
 * failure (bytes.c). bytes: malloc'd, the caller's to free(). Needs no guard. */
rp_status rp_bytes_read(rp_ctx *ctx, const char *path, size_t ceiling, const char *flag, void **bytes,
                        size_t *size);

#endif
