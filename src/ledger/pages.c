/* pages.c - what reports were read from, byte for byte, with all that the reading depended on: whoever doubts a claim can
 * read it again. */
#include "ledger/adding.h"

#define PAGE_CEILING ((size_t)1 << 31)

typedef struct owned_page {
    rp_kept_page page; /* first: rp_kept_page_free() finds the arena behind it */
    rp_arena arena;
    rp_guard guard;
} owned_page;

void rp_kept_page_free(rp_kept_page *page)
{
    owned_page *p = (owned_page *)page;
    if (!p)
        return;
    rp_arena_free(&p->arena);
    free(p);
}

/* The same bytes, from the same address: the posts of one page. */
static int64_t find_page(rp_adding *add)
{
    rp_stmt *s = rp_db_ask(add->db, "SELECT id FROM page WHERE sha256=? AND url IS NOT DISTINCT FROM ?"
                                    " AND date IS NOT DISTINCT FROM ?");
    rp_bind_blob(s, 1, add->r->input.sha256, sizeof add->r->input.sha256);
    rp_bind_text(s, 2, rp_slice_of(add->entry->page->url));
    rp_bind_text(s, 3, rp_slice_of(add->entry->page->date));
    return rp_next_row(s) ? rp_int(s, 0) : 0;
}

static int64_t insert_page(rp_adding *add)
{
    const rp_page_input *in = add->entry->page;
    const char *const texts[] = {in->file, in->url, in->date, in->charset, in->fetched, in->modified, in->note, in->warc_record};
    rp_slice packed = rp_pack(add->a, in->bytes, in->size);
    rp_stmt *s = rp_db_ask(add->db, "INSERT INTO page(sha256, bytes, packed, plain, file, url, date, charset, fetched, modified,"
                                    " note, warc_record) VALUES(?,?,?,?,?,?,?,?,?,?,?,?) RETURNING id");
    rp_bind_blob(s, 1, add->r->input.sha256, sizeof add->r->input.sha256);
    rp_bind_int(s, 2, (int64_t)in->size);
    rp_bind_blob(s, 3, packed.ptr, packed.len);
    rp_bind_int(s, 4, add->entry->plain);
    for (int i = 0; i < 8; i++)
        rp_bind_text(s, 5 + i, rp_slice_of(texts[i]));
    return rp_run_insert(s);
}

void rp_page_put(rp_adding *add)
{
    if (!add->entry->page)
        return;
    int64_t page = find_page(add);
    if (!page)
        page = insert_page(add);
    rp_stmt *s = rp_db_ask(add->db, "UPDATE report SET page=? WHERE id=?");
    rp_bind_ref(s, 1, page);
    rp_bind_int(s, 2, add->id);
    rp_run(s);
}

/* The row of a page into memory of its own; false: its bytes are damaged. */
static bool read_page(owned_page *p, const rp_stmt *s)
{
    rp_page_input *in = &p->page.input;
    const char **const texts[] = {&in->file, &in->url, &in->date, &in->charset, &in->fetched, &in->modified, &in->note,
                                  &in->warc_record};
    rp_slice bytes = rp_unpack(&p->arena, rp_blob(s, 0), PAGE_CEILING);
    in->bytes = bytes.ptr;
    in->size = bytes.len;
    p->page.plain = rp_int(s, 1) != 0;
    for (int i = 0; i < 8; i++)
        *texts[i] = rp_arena_copy(&p->arena, rp_text(s, 2 + i)).ptr;
    return bytes.ptr != NULL;
}

rp_status rp_ledger_page(rp_ctx *ctx, rp_ledger *ledger, int64_t report, rp_kept_page **out)
{
    *out = NULL;
    owned_page *p = calloc(1, sizeof *p);
    if (p)
        rp_arena_init(&p->arena, ctx, PAGE_CEILING);
    if (!p || RP_GUARD(ctx, &p->guard)) {
        rp_kept_page_free(p ? &p->page : NULL);
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory for the page of R%lld", ledger->name, (long long)report);
    }
    rp_stmt *s = rp_db_ask(ledger->db, "SELECT p.packed, p.plain, p.file, p.url, p.date, p.charset, p.fetched, p.modified, p.note,"
                                       " p.warc_record FROM report r JOIN page p ON p.id = r.page WHERE r.id=?");
    rp_bind_int(s, 1, report);
    bool there = rp_next_row(s), sound = there && read_page(p, s);
    rp_unguard(ctx, &p->guard);
    rp_status st = rp_db_status(ctx, ledger->db);
    if (st == RP_OK && !there)
        st = RP_END;
    else if (st == RP_OK && !sound)
        st = rp_fail(ctx, RP_E_FORMAT, "%s: the page of R%lld is damaged", ledger->name, (long long)report);
    if (st == RP_OK)
        *out = &p->page;
    else
        rp_kept_page_free(&p->page);
    return st;
}
