/* disputes.c - where the accounts of an event part. */
#include "ledger/adding.h"

void rp_disputes_update(rp_db *db, rp_arena *a, int64_t story)
{
    (void)db;
    (void)a;
    (void)story;
}
