/* grade.c - what a person thinks of a claim or a report: written beside it, and never taken out. */
#include "ledger/adding.h"

#include <time.h>

/* Is there such a row? sql asks for it by its number. */
static bool exists(rp_db *db, const char *sql, int64_t number)
{
    rp_stmt *s = rp_db_ask(db, sql);
    rp_bind_int(s, 1, number);
    return rp_next_row(s);
}

rp_status rp_ledger_grade(rp_ctx *ctx, rp_ledger *ledger, const char *id, const char *grade, const char *reason,
                          const char *by)
{
    char *end = NULL;
    char letter = id ? rp_lower(*id) : '\0';
    int64_t number = (letter == 'c' || letter == 'r') && rp_is_digit(id[1]) ? strtoll(id + 1, &end, 10) : 0;
    if (number < 1 || *end || !grade || !*grade)
        return rp_fail(ctx, RP_E_USAGE, "'%s' is no id of a claim (C5) or report (R12), or the grade is empty", id ? id : "");
    rp_db_begin(ledger->db);
    bool there = letter == 'c' ? exists(ledger->db, "SELECT 1 FROM claim WHERE id=?", number)
                               : exists(ledger->db, "SELECT 1 FROM report WHERE id=?", number);
    if (there) {
        rp_stmt *s = rp_db_ask(ledger->db, "INSERT INTO grade(claim, report, grade, reason, person, added)"
                                           " VALUES(?,?,?,?,?,?)");
        rp_bind_ref(s, 1, letter == 'c' ? number : 0);
        rp_bind_ref(s, 2, letter == 'r' ? number : 0);
        rp_bind_text(s, 3, rp_slice_of(grade));
        rp_bind_text(s, 4, rp_slice_of(reason));
        rp_bind_text(s, 5, rp_slice_of(by));
        rp_bind_int(s, 6, (int64_t)time(NULL));
        rp_run(s);
    }
    rp_status st = rp_db_commit(ctx, ledger->db);
    if (st == RP_OK && !there)
        st = rp_fail(ctx, RP_E_USAGE, "%s: no %s in this ledger", id, letter == 'c' ? "claim" : "report");
    return st;
}
