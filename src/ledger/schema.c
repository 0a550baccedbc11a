/* schema.c - see schema.h. A ledger of version n has had the first n steps below; each is one transaction.
 *
 * Rows hold what is asked of many reports at once; the rest of a report is in its JSON, which is kept whole.
 * Spans are texts of "start-end" parted by commas, code points of the report's text. */
#include "ledger/schema.h"

static const char *const steps[] = {
    /* A story: reports of one event. */
    "CREATE TABLE story(id INTEGER PRIMARY KEY, title TEXT, first INTEGER NOT NULL, last INTEGER NOT NULL,"
    " reports INTEGER NOT NULL, accounts INTEGER NOT NULL, joined INTEGER REFERENCES story) STRICT;"

    /* What reports were read from, with --keep, and all that the reading depended on. The posts of a live blog share
     * one. */
    "CREATE TABLE page(id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL, bytes INTEGER NOT NULL, packed BLOB NOT NULL,"
    " plain INTEGER NOT NULL, file TEXT, url TEXT, date TEXT, charset TEXT, fetched TEXT, modified TEXT, note TEXT,"
    " warc_record TEXT) STRICT;"
    "CREATE INDEX page_sha256 ON page(sha256);"

    /* A report: one reading of one page. key: hash of its bytes and address. at: when it was published, in
     * seconds since 1970. account: the first report of the same text. before: the version that it replaces. */
    "CREATE TABLE report(id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, file TEXT, url TEXT, title TEXT,"
    " site TEXT, agency TEXT, published TEXT, lang TEXT, at INTEGER NOT NULL,"
    " account INTEGER NOT NULL REFERENCES report DEFERRABLE INITIALLY DEFERRED,"
    " story INTEGER NOT NULL REFERENCES story, before INTEGER REFERENCES report, version INTEGER NOT NULL,"
    " added INTEGER NOT NULL, reader TEXT, page INTEGER REFERENCES page, json_bytes INTEGER NOT NULL,"
    " json BLOB NOT NULL) STRICT;"
    "CREATE INDEX report_story ON report(story, at);"
    "CREATE INDEX report_url ON report(url) WHERE url IS NOT NULL;"
    "CREATE INDEX report_account ON report(account) WHERE account <> id;"
    /* A source through the ledger, and the names and roles it went by. story: the only one where its name
     * means it ("the mayor"); NULL (of an alias 0) where it is known everywhere. */
    "CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, person INTEGER NOT NULL,"
    " story INTEGER REFERENCES story, body INTEGER REFERENCES source) STRICT;"
    "CREATE INDEX source_story ON source(story) WHERE story IS NOT NULL;"
    "CREATE TABLE alias(key TEXT NOT NULL, story INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES source,"
    " name TEXT NOT NULL, role TEXT, kind TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,"
    " times INTEGER NOT NULL, PRIMARY KEY(key, story, source)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX alias_source ON alias(source);"

    /* A claim. was: the one in whose place it stands, in the version before. */
    "CREATE TABLE claim(id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report, n INTEGER NOT NULL,"
    " source INTEGER REFERENCES source, who TEXT, kind TEXT NOT NULL, cue TEXT, content TEXT, spans TEXT NOT NULL,"
    " stance TEXT NOT NULL, mode TEXT NOT NULL, channel TEXT, platform TEXT, said TEXT,"
    " within INTEGER REFERENCES claim, was INTEGER REFERENCES claim, score REAL NOT NULL, UNIQUE(report, n)) STRICT;"
    "CREATE INDEX claim_was ON claim(was) WHERE was IS NOT NULL;"
    "CREATE INDEX claim_source ON claim(source) WHERE source IS NOT NULL;"
    RP_SQL_WORDS_TABLE ";"
    "CREATE TABLE verification(claim INTEGER NOT NULL REFERENCES claim, status TEXT NOT NULL, by TEXT,"
    " PRIMARY KEY(claim, status)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE silence(id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report, n INTEGER NOT NULL,"
    " source INTEGER REFERENCES source, who TEXT, kind TEXT NOT NULL, words TEXT, about TEXT, spans TEXT NOT NULL,"
    " UNIQUE(report, n)) STRICT;"

    /* A quantity: figures that answer one question within a story. A figure without a source keeps its sentence:
     * a source that is known later may be named there. */
    "CREATE TABLE quantity(id INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story, kind TEXT NOT NULL,"
    " unit TEXT, what TEXT) STRICT;"
    "CREATE INDEX quantity_story ON quantity(story);"
    "CREATE TABLE figure(id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report, n INTEGER NOT NULL,"
    " claim INTEGER REFERENCES claim, source INTEGER REFERENCES source, quantity INTEGER REFERENCES quantity,"
    " kind TEXT NOT NULL, unit TEXT, bound TEXT NOT NULL, min REAL, max REAL, words TEXT, what TEXT, place TEXT,"
    " spans TEXT NOT NULL, superseded INTEGER NOT NULL, part_of INTEGER REFERENCES figure, sentence TEXT, named INTEGER REFERENCES source,"
    " UNIQUE(report, n)) STRICT;"
    "CREATE INDEX figure_quantity ON figure(quantity) WHERE quantity IS NOT NULL;"

    /* A dispute has two sides, each a claim, a figure or a silence (side b of unanswered). */
    "CREATE TABLE dispute(id INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story, kind TEXT NOT NULL,"
    " quantity INTEGER REFERENCES quantity, a_claim INTEGER REFERENCES claim, a_figure INTEGER REFERENCES figure,"
    " b_claim INTEGER REFERENCES claim, b_figure INTEGER REFERENCES figure, b_silence INTEGER REFERENCES silence,"
    " why TEXT NOT NULL, score REAL NOT NULL) STRICT;"
    "CREATE INDEX dispute_story ON dispute(story);"

    /* What reports are found again by: bands of their sketch (copies), rare words (stories). Each begins with the month
     * or year of publication (counted in 30 and 365 days from 1970), so that what is written together lies together:
     * without it a report touches some hundred pages of a large ledger, and with it a few. */
    "CREATE TABLE band(month INTEGER NOT NULL, hash INTEGER NOT NULL, report INTEGER NOT NULL,"
    " PRIMARY KEY(month, hash, report)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE posting(month INTEGER NOT NULL, term INTEGER NOT NULL, day INTEGER NOT NULL, report INTEGER NOT NULL,"
    " weight INTEGER NOT NULL, PRIMARY KEY(month, term, day, report)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE term(year INTEGER NOT NULL, hash INTEGER NOT NULL, reports INTEGER NOT NULL, PRIMARY KEY(year, hash))"
    " STRICT, WITHOUT ROWID;"

    /* What people think of a claim or a report. Nothing is ever taken out. */
    "CREATE TABLE grade(id INTEGER PRIMARY KEY, claim INTEGER REFERENCES claim, report INTEGER REFERENCES report,"
    " grade TEXT NOT NULL, reason TEXT, person TEXT, added INTEGER NOT NULL,"
    " CHECK((claim IS NULL) <> (report IS NULL))) STRICT;"
    "CREATE INDEX grade_claim ON grade(claim) WHERE claim IS NOT NULL;",

    /* 2: a feed that is watched, and the entries seen of feeds (watch.c). url: of a page that is still to be fetched;
     * NULL: the entry is done with. seen: when a feed last had it. */
    "CREATE TABLE feed(id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, etag TEXT, modified TEXT, asked INTEGER NOT NULL,"
    " changed INTEGER NOT NULL, not_before INTEGER NOT NULL, failures INTEGER NOT NULL, trouble TEXT) STRICT;"
    "CREATE TABLE entry(hash INTEGER NOT NULL, feed INTEGER NOT NULL REFERENCES feed, url TEXT, date TEXT,"
    " seen INTEGER NOT NULL, tries INTEGER NOT NULL, not_before INTEGER NOT NULL, PRIMARY KEY(hash)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX entry_feed ON entry(feed);"
    "CREATE INDEX entry_awaited ON entry(not_before) WHERE url IS NOT NULL;",

    /* 3: for the desk: the newest stories, what pages say anew, and what one source said, without
     * looking at all others. */
    "CREATE INDEX report_before ON report(before) WHERE before IS NOT NULL;"
    "CREATE INDEX report_newest ON report(at, id, account);"
    "CREATE INDEX story_last ON story(last, id) WHERE joined IS NULL;"
    "CREATE INDEX source_body ON source(body) WHERE body IS NOT NULL;"
    "CREATE INDEX figure_source ON figure(source) WHERE source IS NOT NULL;"
    "CREATE INDEX figure_named ON figure(named) WHERE named IS NOT NULL;"
    "CREATE INDEX silence_source ON silence(source) WHERE source IS NOT NULL;",

    /* 4: stories that a person took apart, each pair both ways round. Disputes are taken out, and SQLite would give the
     * number of the last one again. */
    "CREATE TABLE apart(story INTEGER NOT NULL REFERENCES story, other INTEGER NOT NULL REFERENCES story, reason TEXT,"
    " person TEXT, added INTEGER NOT NULL, PRIMARY KEY(story, other)) STRICT, WITHOUT ROWID;"
    RP_SQL_DISPUTE_NUMBERS ";",
};
#define NEWEST ((int)(sizeof steps / sizeof *steps))

static rp_status update(rp_ctx *ctx, rp_db *db)
{
    rp_db_begin(db);
    for (int version = rp_db_version(db); version < NEWEST && !rp_db_failed(db); version++) {
        rp_db_exec(db, steps[version]);
        rp_db_set_version(db, version + 1);
    }
    return rp_db_commit(ctx, db);
}

rp_status rp_schema_prepare(rp_ctx *ctx, rp_db *db, const char *name, rp_db_mode mode)
{
    int version = rp_db_version(db);
    rp_status st = rp_db_status(ctx, db);
    if (st != RP_OK || version == NEWEST)
        return st;
    if (version > NEWEST)
        return rp_fail(ctx, RP_E_FORMAT, "%s: written by a newer Reportedly (version %d; this one knows up to %d)", name,
                       version, NEWEST);
    if (!version && mode != RP_DB_CREATE)
        return rp_fail(ctx, RP_E_FORMAT, "%s: not a ledger: an empty database", name);
    if (mode == RP_DB_READ)
        return rp_fail(ctx, RP_E_FORMAT, "%s: of version %d, and has to be brought up to %d: add to it once", name,
                       version, NEWEST);
    return update(ctx, db);
}
