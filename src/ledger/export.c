/* export.c - copies, quantities and disputes of every story as one JSON object, each thing by its file and the
 * spans of its words: for programs that compare what was found with what is there. */
#include "ledger/adding.h"
#include "base/json.h"

#define EXPORT_CEILING ((size_t)1 << 31)

/* "3-8,12-20" as [[3,8],[12,20]]. */
static void put_spans(rp_json *j, rp_slice spans)
{
    rp_json_open(j, '[');
    for (size_t at = 0; at < spans.len;) {
        rp_json_open(j, '[');
        for (int side = 0; side < 2; side++) {
            uint64_t v = 0;
            for (; at < spans.len && rp_is_digit(spans.ptr[at]); at++)
                v = v * 10 + (uint64_t)(spans.ptr[at] - '0');
            at++;
            rp_json_uint(j, v);
        }
        rp_json_close(j, ']');
    }
    rp_json_close(j, ']');
}

static rp_slice base_name(rp_slice file)
{
    for (size_t i = file.len; i > 0; i--)
        if (file.ptr[i - 1] == '/')
            return rp_slice_cut(file, i, file.len);
    return file;
}

static void put_text(rp_json *j, const char *key, rp_slice s)
{
    rp_json_key(j, key);
    rp_json_str(j, s);
}

/* {"file", "span"} out of two columns. */
static void put_place(rp_json *j, rp_stmt *s, int at)
{
    rp_json_open(j, '{');
    put_text(j, "file", base_name(rp_text(s, at)));
    rp_json_key(j, "span");
    put_spans(j, rp_text(s, at + 1));
    rp_json_close(j, '}');
}

static void put_disputes(rp_json *j, rp_db *db)
{
    rp_stmt *s = rp_db_ask(
        db, "SELECT d.kind, coalesce(ar.file, ar.url), coalesce(af.spans, ac.spans), coalesce(br.file, br.url),"
            " coalesce(bf.spans, bc.spans, bl.spans) FROM dispute d LEFT JOIN figure af ON af.id = d.a_figure"
            " LEFT JOIN claim ac ON ac.id = d.a_claim LEFT JOIN figure bf ON bf.id = d.b_figure"
            " LEFT JOIN claim bc ON bc.id = d.b_claim LEFT JOIN silence bl ON bl.id = d.b_silence"
            " JOIN report ar ON ar.id = coalesce(af.report, ac.report)"
            " JOIN report br ON br.id = coalesce(bf.report, bc.report, bl.report) ORDER BY d.story, d.id");
    rp_json_key(j, "disputes");
    rp_json_open(j, '[');
    while (rp_next_row(s)) {
        rp_json_open(j, '{');
        put_text(j, "kind", rp_text(s, 0));
        rp_json_key(j, "a");
        put_place(j, s, 1);
        rp_json_key(j, "b");
        put_place(j, s, 3);
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
}

/* Groups of rows with one number in column 0: open() begins one, row() adds to it, two brackets end it. */
static void put_copies(rp_json *j, rp_db *db)
{
    int64_t account = 0;
    rp_stmt *s = rp_db_ask(db, "SELECT r.account, coalesce(r.file, r.url) FROM report r WHERE r.before IS NULL AND r.account"
                               " IN (SELECT account FROM report WHERE account <> id AND before IS NULL) ORDER BY r.account, r.id");
    rp_json_key(j, "copies");
    rp_json_open(j, '[');
    while (rp_next_row(s)) {
        if (account && account != rp_int(s, 0))
            rp_json_close(j, ']');
        if (account != rp_int(s, 0))
            rp_json_open(j, '[');
        account = rp_int(s, 0);
        rp_json_str(j, base_name(rp_text(s, 1)));
    }
    if (account)
        rp_json_close(j, ']');
    rp_json_close(j, ']');
}

static void end_quantity(rp_json *j)
{
    rp_json_close(j, ']');
    rp_json_close(j, '}');
}

static void put_quantities(rp_json *j, rp_db *db)
{
    int64_t quantity = 0;
    rp_stmt *s = rp_db_ask(db, "SELECT q.id, q.kind, coalesce(r.file, r.url), f.spans FROM quantity q"
                               " JOIN figure f ON f.quantity = q.id JOIN report r ON r.id = f.report"
                               " ORDER BY q.story, q.id, r.at, f.id");
    rp_json_key(j, "quantities");
    rp_json_open(j, '[');
    while (rp_next_row(s)) {
        if (quantity && quantity != rp_int(s, 0))
            end_quantity(j);
        if (quantity != rp_int(s, 0)) {
            rp_json_open(j, '{');
            put_text(j, "kind", rp_text(s, 1));
            rp_json_key(j, "points");
            rp_json_open(j, '[');
        }
        quantity = rp_int(s, 0);
        put_place(j, s, 2);
    }
    if (quantity)
        end_quantity(j);
    rp_json_close(j, ']');
}

rp_status rp_ledger_stories_json(rp_ctx *ctx, rp_ledger *ledger, char **out, size_t *size)
{
    rp_buf b;
    rp_json j;
    rp_buf_init(&b, EXPORT_CEILING);
    rp_json_init(&j, &b, 0);
    rp_json_open(&j, '{');
    put_disputes(&j, ledger->db);
    put_copies(&j, ledger->db);
    put_quantities(&j, ledger->db);
    rp_json_close(&j, '}');
    rp_buf_char(&b, '\n');
    rp_status st = rp_db_status(ctx, ledger->db);
    if (st == RP_OK && b.failed)
        st = rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory to export its stories", ledger->name);
    if (st != RP_OK)
        rp_buf_free(&b);
    *out = b.ptr;
    *size = b.len;
    return st;
}
