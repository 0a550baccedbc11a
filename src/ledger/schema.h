/* schema.h - the tables of a ledger, and bringing an older ledger's up to date. */
#ifndef RP_LEDGER_SCHEMA_H
#define RP_LEDGER_SCHEMA_H

#include "ledger/db.h"

/* Makes or updates the tables where mode allows it; RP_E_FORMAT for a newer version, and for an older one
 * that may not be written to. */
rp_status rp_schema_prepare(rp_ctx *ctx, rp_db *db, const char *name, rp_db_mode mode);

#endif
