/* fuzz_serve.c - what a request says: its target, the fields that are read, a form; parted by line ends, and a form last. */
#include "base/utf8.h"
#include "serve/jobs.h"
#include "serve/fields.h"

#include <strings.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void must(bool held)
{
    if (!held)
        abort();
}

static void valid(const char *s)
{
    rp_slice text = rp_slice_of(s);
    must(rp_utf8_valid(text) == text.len);
}

static void check_params(const rp_params *p)
{
    must(p->n <= RP_PARAMS_MOST);
    for (unsigned i = 0; i < p->n; i++) {
        valid(p->at[i].name);
        valid(p->at[i].value);
        const char *found = rp_param_get(p, p->at[i].name);
        must(!found || *found);
    }
}

static void check_route(const char *path)
{
    char allow[32];
    rp_routed r = rp_route_find(path);
    must(strlen(r.id) < RP_ROUTE_ID_BYTES);
    must(!r.row || (r.methods && strstr(path, r.id)));
    rp_methods_text(r.methods, allow);
    must(!r.row || *allow);
    if (rp_asset_is_path(path))
        must(*path != '/' && *path != '.' && !strstr(path, "/."));
}

static void check_target(char *line)
{
    rp_target t;
    if (!rp_target_read(line, &t))
        return;
    must(*t.path == '/');
    valid(t.path);
    check_params(&t.params);
    check_route(t.path);
    check_route(t.path + 1);
}

static void check_field(const char *line)
{
    rp_trust t = {.port = 8027};
    must(rp_trust_host(&t, "localhost"));
    must(!rp_trust_is_host(&t, line) || !strncasecmp(line, "localhost:8027", 15));
    must(!rp_trust_is_origin(&t, line) || !strncasecmp(line, "http://localhost:8027", 22));
    must(!rp_trust_is_token(&t, line));
    rp_takes_gzip(line);
    rp_holds_etag(line, "\"0123\"");
    rp_job_kind_of(line);
    if (rp_job_is_address(rp_slice_of(line)))
        must(!strncasecmp(line, "http", 4));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    rp_params form;
    char *all = malloc(size + 1);
    must(all != NULL);
    memcpy(all, bytes, size);
    all[size] = '\0';
    char *line = all;
    for (char *end; (end = strchr(line, '\n')); line = end + 1) {
        *end = '\0';
        check_field(line);
        check_target(line);
    }
    if (rp_params_read(line, &form))
        check_params(&form);
    free(all);
    return 0;
}
