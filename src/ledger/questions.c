/* questions.c - see questions.h. Columns stand in the order of the SELECT. A copy is asked for by its own
 * report only; elsewhere it stands behind its original, as one appearance more. */
#include "ledger/questions.h"
#include "ledger/suggest.h"

#define TEXT(name, width) {name, RP_CELL_TEXT, width}
#define NUMBER(name, width) {name, RP_CELL_NUMBER, width}
#define LIST(name, width) {name, RP_CELL_LIST, width}
#define COLUMNS(c) c, sizeof c / sizeof *c

/* Of versions those that are asked for, where a story or report is: told within each part of a UNION, for what is asked of
 * the whole is not looked at before the parts are made. */
#define VERSIONS_ASKED                                                                                       \
    " AND (CAST(?7 AS BIGINT) IS NULL OR " STORY_IS("r.story") ") AND (CAST(?8 AS BIGINT) IS NULL OR ?8 IN (r.id, r.before))"
/* A source and those who speak for it. */
#define SOURCES "(SELECT CAST(?9 AS BIGINT) UNION ALL SELECT id FROM source WHERE body = ?9)"
#define FIGURES_OF_SOURCE "SELECT id FROM figure WHERE source IN " SOURCES " UNION SELECT id FROM figure WHERE named = ?9"
#define OUTLET "coalesce(r.site, r.url, r.file)"
#define STORY_IS(column) column " = (SELECT coalesce(joined, id) FROM story WHERE id=?7)"
#define APPEARANCES "(SELECT 1 + count(*) FROM report x WHERE x.account = r.account AND x.account <> x.id AND x.before IS NULL)"
#define STATUSES(claim) "(SELECT group_concat(status, ' ') FROM (SELECT status FROM verification v WHERE v.claim = " claim \
    " ORDER BY status) AS x)"
#define GRADE(claim) "(SELECT grade FROM grade g WHERE g.claim = " claim " ORDER BY g.id DESC LIMIT 1)"

#define REPORTS                                                                                              \
    "SELECT 'R' || r.id, r.published, " OUTLET ", r.title, (SELECT count(*) FROM claim c WHERE c.report = r.id),"    \
    " CASE WHEN r.account <> r.id THEN 'R' || r.account END, r.version, 'R' || r.before, 'T' || r.story, r.agency,"   \
    " r.lang, r.reader, datetime(r.added, 'unixepoch'), (SELECT bytes FROM page p WHERE p.id = r.page), r.url,"      \
    " r.file FROM report r WHERE TRUE"

/* How claims are narrowed, whichever of their columns is asked for. */
#define BY_OF_CLAIMS \
    { \
        [BY_WORDS] = "c.id IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?1)", \
        [BY_STANCE] = "c.stance = ?2", \
        [BY_STATUS] = "EXISTS(SELECT 1 FROM verification v WHERE v.claim = c.id AND v.status = ?3)", \
        [BY_KIND] = "c.kind = ?4", \
        [BY_SINCE] = "r.at >= ?5", \
        [BY_UNTIL] = "r.at <= ?6", \
        [BY_STORY] = STORY_IS("r.story"), \
        [BY_REPORT] = "r.id = ?8", \
        [BY_SOURCE] = "c.source IN " SOURCES, \
        [BY_QUANTITY] = "c.id IN (SELECT claim FROM figure WHERE quantity = ?10)", \
        [BY_CLAIM] = "c.id = ?11", \
        [BY_PLACE] = "(c.id IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?12) OR" \
                     " c.id IN (SELECT claim FROM figure WHERE lower(place) = lower(?13)))", \
        [BY_PLACE_NAME] = "TRUE", \
    }

#define CLAIMS                                                                                               \
    "SELECT 'C' || c.id, r.published, coalesce(s.name, c.who), c.stance, c.content, " STATUSES("c.id") ", " OUTLET \
    ", " APPEARANCES ", c.who, 'S' || c.source, c.kind, c.cue, c.mode, c.channel, c.platform, c.said, c.score, " \
    GRADE("c.id") ", 'T' || r.story, 'R' || r.id, r.url, r.file, c.spans"
#define CLAIMS_OWN " (r.account = r.id OR CAST(?8 AS BIGINT) IS NOT NULL)"

static const rp_column claim_columns[] = {
    TEXT("id", 7), TEXT("published", 10), TEXT("source", 22), TEXT("stance", 8), TEXT("content", 60),
    TEXT("status", 11), TEXT("outlet", 18), NUMBER("appearances", 0), TEXT("who", 0), TEXT("source_id", 0),
    TEXT("kind", 0), TEXT("cue", 0), TEXT("mode", 0), TEXT("channel", 0), TEXT("platform", 0), TEXT("said", 0),
    NUMBER("score", 0), TEXT("grade", 0), TEXT("story", 0), TEXT("report", 0), TEXT("url", 0), TEXT("file", 0),
    TEXT("spans", 0),
};
static const rp_column figure_columns[] = {
    TEXT("id", 7), TEXT("quantity", 6), TEXT("kind", 9), TEXT("what", 18), TEXT("published", 16), TEXT("source", 24),
    TEXT("words", 16), NUMBER("min", 8), NUMBER("max", 8), TEXT("bound", 0), TEXT("unit", 0), TEXT("place", 0),
    TEXT("status", 11), NUMBER("superseded", 0), TEXT("part_of", 0), TEXT("source_id", 0), TEXT("claim", 0),
    NUMBER("appearances", 0), TEXT("story", 0), TEXT("report", 0), TEXT("outlet", 0), TEXT("url", 0), TEXT("file", 0),
    TEXT("spans", 0),
};
static const rp_column dispute_columns[] = {
    TEXT("id", 6), TEXT("kind", 10), TEXT("a_source", 18), TEXT("a_text", 40), TEXT("b_source", 18), TEXT("b_text", 40),
    TEXT("why", 0), NUMBER("score", 6), TEXT("story", 0), TEXT("quantity", 0), TEXT("a", 0), TEXT("a_report", 0),
    TEXT("a_published", 0), TEXT("a_outlet", 0), TEXT("b", 0), TEXT("b_report", 0), TEXT("b_published", 0),
    TEXT("b_outlet", 0), TEXT("a_spans", 0), TEXT("b_spans", 0),
};
static const rp_column source_columns[] = {
    TEXT("id", 7), TEXT("name", 30), TEXT("kind", 13), LIST("names", 40), LIST("roles", 24), NUMBER("claims", 6),
    TEXT("speaks_for", 20), TEXT("first", 0), TEXT("last", 0), TEXT("story", 0),
};
static const rp_column story_columns[] = {
    TEXT("id", 6), TEXT("title", 50), TEXT("first", 10), TEXT("last", 10), NUMBER("accounts", 8), NUMBER("reports", 7),
    NUMBER("claims", 6), NUMBER("disputes", 8), LIST("articles", 0), LIST("report_ids", 0),
};
static const rp_column report_columns[] = {
    TEXT("id", 6), TEXT("published", 16), TEXT("outlet", 20), TEXT("title", 50), NUMBER("claims", 6), TEXT("copy_of", 7),
    NUMBER("version", 7), TEXT("before", 0), TEXT("story", 6), TEXT("agency", 0), TEXT("lang", 0), TEXT("reader", 0),
    TEXT("added", 0), NUMBER("kept_bytes", 0), TEXT("url", 0), TEXT("file", 0),
};
static const rp_column copy_columns[] = {
    TEXT("account", 7), NUMBER("appearances", 11), TEXT("title", 50), LIST("articles", 60), TEXT("story", 6),
};
static const rp_column change_columns[] = {
    TEXT("report", 7), TEXT("before", 7), TEXT("change", 8), TEXT("source", 22), TEXT("stance", 8), TEXT("content", 60),
    TEXT("was", 40), TEXT("claim", 0), TEXT("was_claim", 0),
};
static const rp_column silence_columns[] = {
    TEXT("id", 7), TEXT("published", 16), TEXT("source", 24), TEXT("kind", 14), TEXT("words", 40), TEXT("outlet", 18),
    TEXT("who", 0), TEXT("source_id", 0), TEXT("about", 0), TEXT("story", 0), TEXT("report", 0), TEXT("url", 0),
    TEXT("file", 0), TEXT("spans", 0),
};
static const rp_column suggestion_columns[] = {
    TEXT("id", 7), TEXT("suggested", 12), LIST("reasons", 60), TEXT("grade", 12), TEXT("source", 20), TEXT("stance", 8),
    TEXT("content", 40), NUMBER("accounts", 0), NUMBER("sources", 0), TEXT("story", 0), TEXT("report", 0),
};
static const rp_column grade_columns[] = {
    TEXT("id", 6), TEXT("of", 7), TEXT("grade", 16), TEXT("reason", 50), TEXT("by", 16), TEXT("added", 20),
};
static const rp_column feed_columns[] = {
    TEXT("url", 50), TEXT("asked", 20), TEXT("changed", 20), TEXT("not_before", 20), NUMBER("awaited", 7), NUMBER("failures", 8),
    TEXT("trouble", 50),
};

const rp_query rp_queries[RP_N_QUESTIONS] = {
    [RP_ASK_CLAIMS] =
        {
            "claims", COLUMNS(claim_columns),
            CLAIMS " FROM claim c JOIN report r ON r.id = c.report LEFT JOIN source s ON s.id = c.source WHERE" CLAIMS_OWN,
            BY_OF_CLAIMS,
            "ORDER BY r.at, r.id, c.n",
            "ORDER BY r.at DESC, r.id DESC, c.n",
            CLAIMS " FROM report r CROSS JOIN claim c LEFT JOIN source s ON s.id = c.source WHERE c.report = r.id AND" CLAIMS_OWN,
        },
    [RP_ASK_FIGURES] =
        {
            "figures", COLUMNS(figure_columns),
            "SELECT 'F' || f.id, 'Q' || f.quantity, f.kind, coalesce(f.what, q.what), r.published, coalesce(s.name, c.who, m.name),"
            " f.words, f.min, f.max, f.bound, f.unit, f.place, " STATUSES("f.claim") ", f.superseded, 'F' || f.part_of,"
            " 'S' || coalesce(f.source, f.named), 'C' || f.claim, " APPEARANCES ", 'T' || r.story, 'R' || r.id, " OUTLET ", r.url, r.file,"
            " f.spans FROM figure f JOIN report r ON r.id = f.report LEFT JOIN source s ON s.id = f.source"
            " LEFT JOIN source m ON m.id = f.named"
            " LEFT JOIN claim c ON c.id = f.claim LEFT JOIN quantity q ON q.id = f.quantity"
            " WHERE (r.account = r.id OR CAST(?8 AS BIGINT) IS NOT NULL)",
            {
                [BY_WORDS] = "f.claim IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?1)",
                [BY_STATUS] = "EXISTS(SELECT 1 FROM verification v WHERE v.claim = f.claim AND v.status = ?3)",
                [BY_KIND] = "f.kind = ?4",
                [BY_SINCE] = "r.at >= ?5",
                [BY_UNTIL] = "r.at <= ?6",
                [BY_STORY] = STORY_IS("r.story"),
                [BY_REPORT] = "r.id = ?8",
                [BY_SOURCE] = "f.id IN (" FIGURES_OF_SOURCE ")",
                [BY_QUANTITY] = "f.quantity = ?10",
                [BY_PLACE] = "(f.claim IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?12) OR lower(f.place) = lower(?13))",
                [BY_PLACE_NAME] = "TRUE",
                [BY_CLAIM] = "f.report = (SELECT report FROM claim WHERE id = ?11) AND f.claim = ?11",
            },
            "ORDER BY r.story, f.quantity IS NULL, f.quantity, r.at, r.id, f.n",
            "ORDER BY r.at DESC, r.id DESC, f.n",
        },
    [RP_ASK_DISPUTES] =
        {
            "disputes", COLUMNS(dispute_columns),
            "SELECT 'D' || d.id, d.kind, coalesce(asrc.name, ac.who), coalesce(af.words, ac.content),"
            " coalesce(bsrc.name, bc.who, bl.who), coalesce(bf.words, bc.content, bl.words), d.why, d.score,"
            " 'T' || d.story, 'Q' || d.quantity, coalesce('F' || af.id, 'C' || ac.id), 'R' || ar.id, ar.published,"
            " coalesce(ar.site, ar.url, ar.file), coalesce('F' || bf.id, 'C' || bc.id, 'L' || bl.id), 'R' || r.id,"
            " r.published, " OUTLET ", coalesce(af.spans, ac.spans), coalesce(bf.spans, bc.spans, bl.spans)"
            " FROM dispute d LEFT JOIN figure af ON af.id = d.a_figure LEFT JOIN claim ac ON ac.id = d.a_claim"
            " LEFT JOIN figure bf ON bf.id = d.b_figure LEFT JOIN claim bc ON bc.id = d.b_claim"
            " LEFT JOIN silence bl ON bl.id = d.b_silence"
            " LEFT JOIN report ar ON ar.id = coalesce(af.report, ac.report)"
            " LEFT JOIN report r ON r.id = coalesce(bf.report, bc.report, bl.report)"
            " LEFT JOIN source asrc ON asrc.id = coalesce(af.source, af.named, ac.source)"
            " LEFT JOIN source bsrc ON bsrc.id = coalesce(bf.source, bf.named, bc.source, bl.source) WHERE TRUE",
            {
                [BY_WORDS] = "EXISTS(SELECT 1 FROM claim_words WHERE claim_words MATCH ?1 AND rowid IN"
                             " (d.a_claim, d.b_claim, af.claim, bf.claim))",
                [BY_KIND] = "d.kind = ?4",
                [BY_SINCE] = "r.at >= ?5",
                [BY_UNTIL] = "r.at <= ?6",
                [BY_STORY] = STORY_IS("d.story"),
                [BY_REPORT] = "d.story = (SELECT story FROM report WHERE id = ?8) AND ?8 IN (r.id, ar.id)",
                [BY_SOURCE] = "?9 IN (asrc.id, bsrc.id, asrc.body, bsrc.body) AND d.story IN (SELECT story FROM report WHERE id IN"
                              " (SELECT report FROM claim WHERE source IN " SOURCES " UNION SELECT report FROM silence WHERE"
                              " source IN " SOURCES " UNION SELECT report FROM figure WHERE id IN (" FIGURES_OF_SOURCE ")))",
                [BY_QUANTITY] = "d.quantity = ?10",
                [BY_CLAIM] = "d.story = (SELECT x.story FROM claim y JOIN report x ON x.id = y.report WHERE y.id = ?11) AND"
                             " ?11 IN (d.a_claim, d.b_claim, af.claim, bf.claim)",
            },
            "ORDER BY d.story, d.score DESC, d.id",
        },
    [RP_ASK_SOURCES] =
        {
            "sources", COLUMNS(source_columns),
            "SELECT 'S' || s.id, s.name, s.kind,"
            " (SELECT json_group_array(name) FROM (SELECT DISTINCT name FROM alias a WHERE a.source = s.id ORDER BY name) AS x),"
            " (SELECT json_group_array(role) FROM (SELECT DISTINCT role FROM alias a WHERE a.source = s.id AND role IS NOT NULL"
            " ORDER BY role) AS x),"
            " (SELECT count(*) FROM claim c WHERE c.source = s.id) AS n, b.name,"
            " (SELECT date(min(first), 'unixepoch') FROM alias a WHERE a.source = s.id),"
            " (SELECT date(max(last), 'unixepoch') FROM alias a WHERE a.source = s.id), 'T' || s.story"
            " FROM source s LEFT JOIN source b ON b.id = s.body WHERE TRUE",
            {
                [BY_WORDS] = "s.id IN (SELECT c.source FROM claim_words w JOIN claim c ON c.id = w.rowid"
                             " WHERE claim_words MATCH ?1)",
                [BY_KIND] = "s.kind = ?4",
                [BY_STORY] = "s.id IN (SELECT c.source FROM claim c JOIN report r ON r.id = c.report"
                             " WHERE " STORY_IS("r.story") ")",
                [BY_REPORT] = "s.id IN (SELECT source FROM claim WHERE report = ?8)",
                [BY_SOURCE] = "(s.id = ?9 OR s.body = ?9)",
                [BY_QUANTITY] = "s.id IN (SELECT source FROM figure WHERE quantity = ?10)",
                [BY_CLAIM] = "s.id = (SELECT source FROM claim WHERE id = ?11)",
            },
            "ORDER BY n DESC, s.id",
        },
    [RP_ASK_STORIES] =
        {
            "stories", COLUMNS(story_columns),
            "SELECT 'T' || s.id, s.title, date(s.first, 'unixepoch'), date(s.last, 'unixepoch'), s.accounts, s.reports,"
            " (SELECT count(*) FROM claim c JOIN report r ON r.id = c.report WHERE r.story = s.id AND r.account = r.id),"
            " (SELECT count(*) FROM dispute d WHERE d.story = s.id),"
            " (SELECT json_group_array(file) FROM (SELECT coalesce(r.file, r.url) AS file FROM report r WHERE r.story = s.id"
            " ORDER BY r.at, r.id) AS x),"
            " (SELECT json_group_array(id) FROM (SELECT 'R' || r.id AS id FROM report r WHERE r.story = s.id"
            " ORDER BY r.at, r.id) AS x)"
            " FROM story s WHERE s.joined IS NULL",
            {
                [BY_WORDS] = "s.id IN (SELECT r.story FROM claim_words w JOIN claim c ON c.id = w.rowid"
                             " JOIN report r ON r.id = c.report WHERE claim_words MATCH ?1)",
                [BY_SINCE] = "s.last >= ?5",
                [BY_UNTIL] = "s.first <= ?6",
                [BY_STORY] = STORY_IS("s.id"),
                [BY_REPORT] = "s.id = (SELECT story FROM report WHERE id = ?8)",
                [BY_SOURCE] = "s.id IN (SELECT r.story FROM claim c JOIN report r ON r.id = c.report WHERE c.source = ?9)",
                [BY_QUANTITY] = "s.id = (SELECT story FROM quantity WHERE id = ?10)",
                [BY_CLAIM] = "s.id = (SELECT r.story FROM claim c JOIN report r ON r.id = c.report WHERE c.id = ?11)",
            },
            "ORDER BY s.first, s.id",
            "ORDER BY s.last DESC, s.id DESC",
        },
    [RP_ASK_REPORTS] =
        {
            "reports", COLUMNS(report_columns), REPORTS,
            {
                [BY_WORDS] = "r.id IN (SELECT c.report FROM claim_words w JOIN claim c ON c.id = w.rowid"
                             " WHERE claim_words MATCH ?1)",
                [BY_SINCE] = "r.at >= ?5",
                [BY_UNTIL] = "r.at <= ?6",
                [BY_STORY] = STORY_IS("r.story"),
                [BY_REPORT] = "r.id IN (SELECT CAST(?8 AS BIGINT) UNION ALL SELECT id FROM report WHERE account = ?8 AND"
                              " account <> id)",
                [BY_SOURCE] = "r.id IN (SELECT report FROM claim WHERE source = ?9)",
                [BY_QUANTITY] = "r.id IN (SELECT report FROM figure WHERE quantity = ?10)",
                [BY_CLAIM] = "r.id = (SELECT report FROM claim WHERE id = ?11)",
            },
            "ORDER BY r.at, r.id",
            "ORDER BY r.at DESC, r.id DESC",
        },
    [RP_ASK_COPIES] =
        {
            "copies", COLUMNS(copy_columns),
            "SELECT 'R' || o.id, 1 + count(*), o.title, (SELECT json_group_array(file) FROM (SELECT coalesce(o.file, o.url) AS file,"
            " 0 AS n UNION ALL SELECT coalesce(x.file, x.url), x.id FROM report x WHERE x.account = o.id AND"
            " x.account <> x.id AND x.before IS NULL ORDER BY n) AS x), 'T' || o.story"
            " FROM report r JOIN report o ON o.id = r.account WHERE r.account <> r.id AND r.before IS NULL",
            {
                [BY_SINCE] = "o.at >= ?5",
                [BY_UNTIL] = "o.at <= ?6",
                [BY_STORY] = STORY_IS("o.story"),
                [BY_REPORT] = "o.id = (SELECT account FROM report WHERE id = ?8)",
            },
            "GROUP BY o.id ORDER BY o.id",
        },
    /* CROSS: the versions first, which are few, and not all claims. */
    [RP_ASK_CHANGES] =
        {
            "changes", COLUMNS(change_columns),
            "SELECT 'R' || id, 'R' || before, change, source, stance, content, was, claim, was_claim FROM ("
            "SELECT r.id AS id, r.before AS before, r.at AS at, r.story AS story, c.n AS n, CASE WHEN o.id IS NULL"
            " THEN 'added' ELSE 'changed' END AS change, coalesce(s.name, c.who) AS source, c.stance AS stance,"
            " c.content AS content, o.content AS was, 'C' || c.id AS claim, 'C' || o.id AS was_claim FROM report r"
            " CROSS JOIN claim c LEFT JOIN claim o ON o.id = c.was LEFT JOIN source s ON s.id = c.source"
            " WHERE c.report = r.id AND r.before IS NOT NULL" VERSIONS_ASKED " AND (o.id IS NULL OR o.content IS DISTINCT FROM c.content OR o.stance <> c.stance)"
            " UNION ALL SELECT r.id, r.before, r.at, r.story, o.n, 'dropped', coalesce(s.name, o.who), o.stance, NULL,"
            " o.content, NULL, 'C' || o.id FROM report r JOIN claim o ON o.report = r.before LEFT JOIN source s"
            " ON s.id = o.source WHERE NOT EXISTS(SELECT 1 FROM claim c WHERE c.was = o.id AND c.report = r.id)" VERSIONS_ASKED ") AS x WHERE TRUE",
            {
                [BY_SINCE] = "at >= ?5",
                [BY_UNTIL] = "at <= ?6",
                [BY_STORY] = "TRUE", /* told within */
                [BY_REPORT] = "TRUE",
            },
            "ORDER BY at, id, n, change",
        },
    [RP_ASK_GRADES] =
        {
            "grades", COLUMNS(grade_columns),
            "SELECT 'G' || g.id, coalesce('C' || g.claim, 'R' || g.report), g.grade, g.reason, g.person,"
            " datetime(g.added, 'unixepoch') FROM grade g WHERE TRUE",
            {
                [BY_REPORT] = "(g.report = ?8 OR g.claim IN (SELECT id FROM claim WHERE report = ?8))",
                [BY_CLAIM] = "g.claim = ?11",
            },
            "ORDER BY g.id",
        },
    [RP_ASK_SILENCES] =
        {
            "silences", COLUMNS(silence_columns),
            "SELECT 'L' || l.id, r.published, coalesce(s.name, l.who), l.kind, l.words, " OUTLET ", l.who, 'S' || l.source,"
            " l.about, 'T' || r.story, 'R' || r.id, r.url, r.file, l.spans FROM silence l JOIN report r ON r.id = l.report"
            " LEFT JOIN source s ON s.id = l.source WHERE (r.account = r.id OR CAST(?8 AS BIGINT) IS NOT NULL)",
            {
                [BY_KIND] = "l.kind = ?4",
                [BY_SINCE] = "r.at >= ?5",
                [BY_UNTIL] = "r.at <= ?6",
                [BY_STORY] = STORY_IS("r.story"),
                [BY_REPORT] = "r.id = ?8",
                [BY_SOURCE] = "l.source IN " SOURCES,
            },
            "ORDER BY r.at, r.id, l.n",
            "ORDER BY r.at DESC, r.id DESC, l.n",
        },
    [RP_ASK_SUGGESTIONS] =
        {
            "suggestions", COLUMNS(suggestion_columns),
            "SELECT 'C' || c.id, NULL, NULL, " GRADE("c.id") ", coalesce(s.name, c.who), c.stance, c.content, NULL, NULL,"
            " 'T' || r.story, 'R' || r.id FROM claim c JOIN report r ON r.id = c.report"
            " LEFT JOIN source s ON s.id = c.source WHERE (r.account = r.id OR CAST(?8 AS BIGINT) IS NOT NULL)",
            BY_OF_CLAIMS,
            "ORDER BY r.at, r.id, c.n",
            "ORDER BY r.at DESC, r.id DESC, c.n",
            .finish = rp_suggest_all,
        },
    /* The same address, read again. */
    [RP_ASK_VERSIONS] =
        {
            "versions", COLUMNS(report_columns), REPORTS,
            {
                [BY_REPORT] = "r.id IN (SELECT CAST(?8 AS BIGINT) UNION SELECT id FROM report WHERE url ="
                              " (SELECT url FROM report WHERE id = ?8))",
            },
            "ORDER BY r.version, r.id",
        },
    [RP_ASK_FEEDS] =
        {
            "feeds", COLUMNS(feed_columns),
            "SELECT f.url, datetime(nullif(f.asked, 0), 'unixepoch'), datetime(nullif(f.changed, 0), 'unixepoch'),"
            " datetime(nullif(f.not_before, 0), 'unixepoch'),"
            " (SELECT count(*) FROM entry e WHERE e.feed = f.id AND e.url IS NOT NULL), f.failures, f.trouble"
            " FROM feed f WHERE TRUE",
            {0},
            "ORDER BY f.id",
        },
};

const char *rp_question_word(rp_question q)
{
    return (unsigned)q < RP_N_QUESTIONS ? rp_queries[q].word : "";
}
