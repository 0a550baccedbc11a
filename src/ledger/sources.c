/* sources.c - whom a claim comes from, one through the ledger.
 *
 * A name that picks out one in the world (a person's full name, a body's proper one) is one source everywhere; any
 * other ("the mayor", "police", "Mr Radev") means whoever it means in its story. So a name is looked for under its
 * exact key, everywhere or in the story, then among the story's sources by what its words allow, and is made new
 * if there is none. */
#include "ledger/adding.h"
#include "ledger/parties.h"

#define PROPER_LEAST 2 /* words of a name that is known everywhere */

typedef struct asked {
    const rp_who *who;
    rp_slice name, role, key;
    rp_name words;
    bool person;
} asked;

/* What a source is listed under: its fullest name, or else its words. */
static rp_slice name_of(const rp_who *who)
{
    if (who->entity && who->entity->name.len)
        return who->entity->name;
    return who->words;
}

/* Role, body and the words around the name, as far as they are known. */
static rp_slice role_of(rp_arena *a, const rp_who *who)
{
    rp_slice role = who->entity ? who->entity->role : (rp_slice){NULL, 0};
    rp_slice body = who->entity ? who->entity->affiliation : (rp_slice){NULL, 0};
    bool plain = rp_is_pronoun(who->words);
    rp_slice words = plain || !who->entity ? (rp_slice){"", 0} : who->words;
    if (!role.len && !body.len && rp_slice_equal_nocase(words, who->entity ? who->entity->name : words))
        return (rp_slice){NULL, 0};
    return rp_slice_trim(rp_arena_format(a, "%.*s %.*s %.*s", (int)role.len, role.len ? role.ptr : "", (int)body.len,
                                         body.len ? body.ptr : "", (int)words.len, words.len ? words.ptr : ""));
}

static bool is_person(const rp_who *who, const rp_name *n)
{
    return who->entity && who->entity->kind == RP_ENTITY_PERSON && n->n_capital > 0;
}

/* The same for all ways to write a name: its words' hashes in order. */
static rp_slice key_of(rp_arena *a, const rp_name *n)
{
    const rp_set *s = &n->words;
    size_t room = 18 * (size_t)(s->n ? s->n : 1) + 1, at = 0;
    char *key = rp_arena_alloc(a, room);
    for (uint32_t i = 0; i < s->n; i++)
        at += (size_t)snprintf(key + at, room - at, "%012llx", (unsigned long long)(s->at[i] >> 16));
    return (rp_slice){key, at};
}

static bool is_known_everywhere(const asked *q)
{
    return q->words.proper.n >= PROPER_LEAST || (!q->person && q->who->named && q->words.proper.n);
}

/* Under its exact name: everywhere, or in the story. */
static int64_t find_exact(rp_adding *add, const asked *q)
{
    rp_stmt *s = rp_db_ask(add->db, "SELECT source FROM alias WHERE key=? AND story IN (0, ?) ORDER BY story DESC, source"
                                    " LIMIT 1");
    rp_bind_text(s, 1, q->key);
    rp_bind_int(s, 2, add->story);
    return rp_next_row(s) ? rp_int(s, 0) : 0;
}

static bool can_be(const asked *q, const rp_party *p)
{
    rp_slice kind = rp_slice_of(rp_source_kind_word(q->who->kind));
    if (!q->person && q->who->kind != RP_SOURCE_UNSPECIFIED && rp_speaks_for_itself(kind) != p->individual)
        return false;
    for (uint32_t i = 0; i < p->n_names; i++)
        if (p->person == q->person && (q->person ? rp_name_same_person(&q->words, &p->names[i])
                                                 : rp_name_same_body(&q->words, &p->names[i])))
            return true;
    return false;
}

static int64_t find_in_story(rp_adding *add, const asked *q)
{
    if (!add->parties) {
        add->parties = RP_NEW(add->a, rp_parties);
        *add->parties = rp_parties_of(add->db, add->a, add->story);
    }
    for (uint32_t i = 0; i < add->parties->n; i++)
        if (can_be(q, &add->parties->at[i]))
            return add->parties->at[i].source;
    return 0;
}

static int64_t make(rp_adding *add, const asked *q)
{
    rp_stmt *s = rp_db_ask(add->db, "INSERT INTO source(name, kind, person, story) VALUES(?,?,?,?) RETURNING id");
    rp_bind_text(s, 1, q->name);
    rp_bind_text(s, 2, rp_slice_of(rp_source_kind_word(q->who->kind)));
    rp_bind_int(s, 3, q->person);
    rp_bind_ref(s, 4, is_known_everywhere(q) ? 0 : add->story);
    return rp_run_insert(s);
}

/* The name it went by this time; the longest is what it is listed under, and its kind is the last that was told. */
static void remember(rp_adding *add, const asked *q, int64_t source)
{
    rp_stmt *s = rp_db_ask(add->db, "INSERT INTO alias(key, source, name, role, kind, first, last, times, story) VALUES"
                                    "(?1,?2,?3,?4,?5,?6,?6,1,coalesce((SELECT story FROM source WHERE id=?2), 0))"
                                    " ON CONFLICT(key, story, source) DO UPDATE SET times=alias.times+1,"
                                    " first=CASE WHEN ?6 < alias.first THEN ?6 ELSE alias.first END,"
                                    " last=CASE WHEN ?6 > alias.last THEN ?6 ELSE alias.last END,"
                                    " role=coalesce(alias.role, ?4),"
                                    " kind=CASE ?5 WHEN 'unspecified' THEN alias.kind ELSE ?5 END");
    rp_bind_text(s, 1, q->key);
    rp_bind_int(s, 2, source);
    rp_bind_text(s, 3, q->name);
    rp_bind_text(s, 4, q->role);
    rp_bind_text(s, 5, rp_slice_of(rp_source_kind_word(q->who->kind)));
    rp_bind_int(s, 6, add->at);
    rp_run(s);
    s = rp_db_ask(add->db, "UPDATE source SET name=?2, story=CASE WHEN ?3 = 1 THEN NULL ELSE story END,"
                           " kind=CASE ?4 WHEN 'unspecified' THEN kind ELSE ?4 END WHERE id=?1 AND"
                           " (length(?2) > length(name) OR (kind='unspecified' AND ?4<>'unspecified'))");
    rp_bind_int(s, 1, source);
    rp_bind_text(s, 2, q->name);
    rp_bind_int(s, 3, is_known_everywhere(q));
    rp_bind_text(s, 4, rp_slice_of(rp_source_kind_word(q->who->kind)));
    rp_run(s);
    if (!rp_db_changed(add->db) || !is_known_everywhere(q))
        return;
    s = rp_db_ask(add->db, "UPDATE alias SET story=0 WHERE source=? AND story<>0");
    rp_bind_int(s, 1, source);
    rp_run(s);
}

int64_t rp_sources_find(rp_adding *add, const rp_who *who)
{
    asked q = {.who = who, .name = name_of(who)};
    if (!q.name.len || rp_is_pronoun(q.name))
        return 0;
    q.words = rp_name_of(add->a, q.name);
    if (!q.words.words.n)
        return 0;
    q.person = is_person(who, &q.words);
    q.role = role_of(add->a, who);
    q.key = key_of(add->a, &q.words);
    int64_t source = find_exact(add, &q), known = source;
    if (!source)
        source = find_in_story(add, &q);
    if (!source)
        source = make(add, &q);
    if (!known) /* a new name */
        add->parties = NULL;
    remember(add, &q, source);
    return source;
}
