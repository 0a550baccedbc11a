/* quantities.c - figures that answer one question of an event, as a series. */
#include "ledger/adding.h"

void rp_quantities_update(rp_db *db, rp_arena *a, int64_t story)
{
    (void)db;
    (void)a;
    (void)story;
}
