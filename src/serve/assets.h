/* assets.h - the files of web/: the page's shell, its scripts and styles. They are in the program (gen/web.py makes C of
 * them when it is built); a folder may stand in for them while one works on them. */
#ifndef RP_SERVE_ASSETS_H
#define RP_SERVE_ASSETS_H

#include "serve/answer.h"
#include "serve/trust.h"

typedef struct rp_asset {
    const char *path; /* within web/ */
    const unsigned char *bytes, *packed; /* packed: as gzip; NULL where it is not shorter */
    size_t size, packed_size;
    const char *etag; /* without quotes */
} rp_asset;

extern const rp_asset rp_assets[]; /* sorted by path */
extern const size_t rp_n_assets;

/* The page's shell, with what differs from run to run written into it. */
typedef struct rp_shell {
    rp_buf plain, packed;
} rp_shell;

/* folder: NULL for what is in the program. false: no memory, or no index.html there. */
bool rp_shell_make(rp_shell *s, const char *folder, const char *token, bool writes);
void rp_shell_free(rp_shell *s);

/* Answers with the file at this path; 404 if there is none. folder: as above. */
void rp_asset_answer(rp_answer *a, const char *path, const char *folder, bool takes_gzip);

/* The media type that a path's ending stands for; NULL: none that is served. */
const char *rp_asset_type(const char *path);

/* Are these names of files one after another, parted by "/", that lead nowhere else? */
bool rp_asset_is_path(const char *path);

#endif
