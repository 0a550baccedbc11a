/* test_claims.c - who said what in whole passages: each row gives a text and its claims as "source | cue | content"
 * lines; then nesting, mode, channel, who is who, certainty and silences. */
#include "check.h"
#include "reading.h"

static const struct passage {
    const char *text, *claims;
} passages[] = {
    {"\"We left,\" she said. \"There was no choice.\"",
     "she | said | \"We left,\" \xE2\x80\xA6 \"There was no choice.\""},
    {"\"We left,\" said Ana Ruiz, a teacher, \"and walked.\"",
     "Ana Ruiz, a teacher | said | \"We left,\" \xE2\x80\xA6 \"and walked.\""},
    {"The mayor said: \"We left. It was late.\"", "The mayor | said | \"We left. It was late.\""},
    {"The mayor said: \"We left.\n\"It was late.\"", "The mayor | said | \"We left.\n\"It was late.\""},
    {"The road, the mayor said, was closed.", "the mayor | said | The road \xE2\x80\xA6 was closed"},
    {"The road was closed, the mayor said on Monday.", "the mayor | said | The road was closed"},
    {"The mayor on Monday said the road was closed.", "The mayor | said | the road was closed"},
    {"According to police, two men had fled.", "police | According to | two men had fled"},
    {"Two men had fled, according to police.", "police | according to | Two men had fled"},
    {"It was reported that two men had fled.", " | was reported | that two men had fled"},
    {"He is expected to resign.", " | is expected | He \xE2\x80\xA6 to resign"},
    {"The minister, who denied the charge, said he would stay.",
     "who | denied | the charge\nThe minister | said | he would stay"},
    {"The union, which held a march on Monday, demanded \"an answer\".",
     "The union, which held a march on Monday, | demanded | \"an answer\""},
    {"A ferry went down. That's according to the coast guard.", "the coast guard | according to | A ferry went down."},
    {"The group said 300 people were ill, far above the 25 given before.",
     "The group | said | 300 people were ill, far above the 25 given before"},
    {"He said shots had been fired but would not say why.", "He | said | shots had been fired"},
    {"According to a report published last year by the council, the road was shut.",
     "a report published last year by the council | According to | the road was shut"},
    {"The hospital had earlier on Friday corrected a toll of 26 dead, which it had given at noon.",
     "The hospital | had … corrected | a toll of 26 dead"},
    {"The road was shut, one of them said.", "one of them | said | The road was shut"},
    {"Jobs could go if it went on, managing director Ana Ruiz told staff in a letter.",
     "managing director Ana Ruiz | told | Jobs could go if it went on"},
    {"Survivors told a different story.", ""},
    {"He raised his hand and gave a speech of an hour.", ""},
    {"The firm has called off its march.", ""},
    {"Ana Ruiz, 41, a teacher in Lugo, told reporters that she had left.",
     "Ana Ruiz, 41, a teacher in Lugo | told | that she had left"},
    {"The firm said it would appeal and blamed the strike.",
     "The firm | said | it would appeal\nThe firm | blamed | the strike"},
    {"The firm said it would appeal, adding that it had acted in good faith.",
     "The firm | said | it would appeal\nThe firm | adding | that it had acted in good faith"},
    {"Police said witnesses reported smoke.", "Police | said | witnesses reported smoke\nwitnesses | reported | smoke"},
    {"LUGO (Agency) - The road was closed, the mayor said.", "the mayor | said | The road was closed"},
    {"Staff reported at least 30 arrests.", "Staff | reported | at least 30 arrests"},
    {"The court put the toll at 11.", "The court | put | the toll at 11"},
    {"\"I think it rained,\" he said.", "he | said | \"I think it rained,\""},
    {"\"A gamble,\" \u2014 Ana Ruiz, mayor", "Ana Ruiz, mayor | \u2014 | \"A gamble,\""},
    {"\"A gamble. Nothing else.\"\n\u2014 Ana Ruiz, Lugo", "Ana Ruiz | \u2014 | \"A gamble. Nothing else.\""},
    {"\"A gamble. Nothing else.\" \u2015 Ana Ruiz", "Ana Ruiz | \u2015 | \"A gamble. Nothing else.\""},
    {"The club spoke of \"a gamble\" \u2014 a word that he likes.", "The club | spoke of | \"a gamble\" \u2014 a word that he likes"},
    {"RUIZ: Will you stay? Or go?\nMAYOR PETROV: I shall stay.",
     "RUIZ | : | Will you stay? Or go?\nMAYOR PETROV | : | I shall stay."},
    {"LUGO: The road is open.", ""},
    {"From Chairwoman Ana Ruiz: \"We won.\"", "Chairwoman Ana Ruiz | : | \"We won.\""},
    {"Police: two held after crash", "Police | : | two held after crash"},
    {"Bridge closed for weeks \u2013 ministry", "ministry | \u2013 | Bridge closed for weeks"},
    {"Update: two held after crash", ""},
    {"The road \u2013 long and cold \u2013 was shut.", ""},
    {"Ivo Petrov allegedly stole two cars.", " | allegedly | Ivo Petrov \xE2\x80\xA6 stole two cars"},
    {"Police said he allegedly fled.", "Police | said | he allegedly fled"},
    {"The firm said it would appeal and blamed \"a storm\" for the loss.",
     "The firm | said | it would appeal\nThe firm | blamed | \"a storm\" for the loss"},
    {"The firm declined to comment.", ""},
    {"The firm said it did not comment on leaks.", ""},
    {"The firm rejected in a short statement \"any suggestion\" of it.",
     "The firm | rejected | \"any suggestion\" of it"},
    {"Reports that the school had burned were wrong.", " | Reports | that the school had burned"},
    {"The prison has seen clashes.", ""},
    {"Officers showed patience.", ""},
    {"The police report was late.", ""},
    {"No one told us.", ""},
    {"He would say anything.", ""},
};

static void test_passages(rp_arena *a)
{
    for (size_t i = 0; i < sizeof passages / sizeof *passages; i++) {
        reading r;
        read_text(a, rp_slice_of(passages[i].text), &r);
        CHECK_SLICE(claim_lines(a, &r.report), passages[i].claims);
    }
}

static void test_inside(rp_arena *a)
{
    reading r;
    read_text(a, RP_LIT("Police said witnesses reported \"thick\" smoke.\n\"Go,\" he said.\nHe said it rained."), &r);
    CHECK(r.report.n_claims == 4, "%u", r.report.n_claims);
    if (r.report.n_claims != 4)
        return;
    CHECK(r.report.claims[0].within == RP_NONE && r.report.claims[1].within == 0);
    CHECK(r.report.claims[0].mode == RP_MIXED && r.report.claims[2].mode == RP_DIRECT &&
          r.report.claims[3].mode == RP_INDIRECT);
    CHECK(r.report.claims[2].stance == RP_URGE, "%s", rp_stance_word(r.report.claims[2].stance));
}

static void test_stances(rp_arena *a)
{
    static const struct {
        const char *text;
        rp_stance stance;
    } rows[] = {
        {"\"Who knows?\" he said.", RP_ASK},
        {"They said they would appeal.", RP_PLEDGE},
        {"The judge told him to leave.", RP_URGE},
        {"She asked families to leave.", RP_URGE},
        {"She asked whether it was time to leave.", RP_ASK},
        {"Ana Ruiz made the claim that it had rained.", RP_ASSERT},
        {"The ministry issued a denial of the report.", RP_DENY},
        {"The bureau issued a new warning that the river would rise.", RP_WARN},
        {"Putin's accusation that Kyiv had fired drew laughter.", RP_ACCUSE},
        {"The minister is accused of theft.", RP_ACCUSE},
        {"The firm has been blamed for the spill.", RP_ACCUSE},
        {"Ivo Petrov allegedly stole two cars.", RP_ACCUSE},
        {"The bridge reportedly fell at noon.", RP_ASSERT},
        {"Ana Ruiz: two held after crash", RP_ASSERT},
        {"The ministry withdrew its figure.", RP_DENY},
        {"He pleaded not guilty to all charges.", RP_DENY},
        {"The army did not rule out a raid.", RP_ASSERT},
        {"The army does not believe that he fled.", RP_DOUBT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        reading r;
        read_text(a, rp_slice_of(rows[i].text), &r);
        CHECK(r.report.n_claims == 1 && r.report.claims[0].stance == rows[i].stance, "%s: %u, %s", rows[i].text,
              r.report.n_claims, r.report.n_claims ? rp_stance_word(r.report.claims[0].stance) : "");
    }
}

static rp_slice entity_of(const reading *r, uint32_t claim)
{
    uint32_t e = claim < r->report.n_claims ? r->report.claims[claim].source.entity : RP_NONE;
    return e == RP_NONE ? RP_LIT("-") : r->report.entities[e].name;
}

static void test_who_is_who(rp_arena *a)
{
    reading r;
    read_text(a,
              RP_LIT("Colonel Ivo Petrov said it rained. Maria Stoeva, a baker, said it snowed. She said it hailed. "
                     "Mr Petrov said it stopped. He said it was over. The Northern Rail Union said it was cold. It said "
                     "it was late. The union said it was dark. NRU said it was done."),
              &r);
    static const char *const names[] = {"Ivo Petrov", "Maria Stoeva", "Maria Stoeva", "Ivo Petrov", "Ivo Petrov",
                                        "Northern Rail Union", "Northern Rail Union", "Northern Rail Union",
                                        "Northern Rail Union"};
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++)
        CHECK_SLICE(entity_of(&r, i), names[i]);
    CHECK(r.report.n_claims && r.report.claims[0].source.kind == RP_SOURCE_MILITARY);
    CHECK(r.report.n_claims > 4 && r.report.claims[4].source.kind == RP_SOURCE_MILITARY);
}

/* Who the last claim's source is, of what kind, and whether it is named; each row is a way of telling it. */
static void test_sources(rp_arena *a)
{
    static const struct {
        const char *text, *name;
        rp_source_kind kind;
        bool named;
    } rows[] = {
        {"Officials said it rained.", "Officials", RP_SOURCE_GOVERNMENT, false},
        {"Residents of Lugo said it rained.", "Residents", RP_SOURCE_WITNESS, false},
        {"Ivo Petrov, the union's secretary, said it rained.", "Ivo Petrov", RP_SOURCE_ORGANISATION, true},
        {"Ana Ruiz of the families' committee said it rained.", "Ana Ruiz", RP_SOURCE_ORGANISATION, true},
        {"The border service said it rained. Colonel Ivo Petrov, the service's deputy head, said it snowed.", "Ivo Petrov",
         RP_SOURCE_GOVERNMENT, true},
        {"The clinic chain Medela lost data. Medela said it rained.", "Medela", RP_SOURCE_COMPANY, true},
        {"The shipping line, Orbita, was fined. Its chairman, Ivo Petrov, said it rained.", "Ivo Petrov",
         RP_SOURCE_COMPANY, true},
        {"Varnik Oil was fined on Monday. The company said it rained.", "Varnik Oil", RP_SOURCE_COMPANY, true},
        {"Varnik Oil denied that it rained. A statement said it snowed.", "Varnik Oil", RP_SOURCE_COMPANY, true},
        {"Deputy Ana Ruiz (Labour) said it rained.", "Ana Ruiz", RP_SOURCE_PARTY, true},
        {"Mr Radev said it rained. Defence Minister Kalin Radev left.", "Kalin Radev", RP_SOURCE_GOVERNMENT, true},
        {"The Minister said it rained. The Minister, Declan Roche, left.", "Declan Roche", RP_SOURCE_GOVERNMENT, true},
        {"The prison service raised the toll to 83. It said it rained.", "prison service", RP_SOURCE_GOVERNMENT, true},
        {"Ivo Petrov, mayor of Lugo, stands by his count. He said it rained.", "Ivo Petrov", RP_SOURCE_GOVERNMENT, true},
        {"The army said it rained. It said it snowed.", "army", RP_SOURCE_MILITARY, true},
        {"Ivo Petrov, 67, did not wait. The rancher said it rained.", "Ivo Petrov", RP_SOURCE_WITNESS, true},
        {"\"We walked,\" said Ana Ruiz, 34.", "Ana Ruiz", RP_SOURCE_WITNESS, true},
        {"\"Prices will rise,\" said Ana Ruiz, 34.", "Ana Ruiz", RP_SOURCE_PERSON, true},
        {"A nurse who swam ashore described hearing two bangs.", "nurse", RP_SOURCE_WITNESS, false},
        {"Lawyers for the owner, Rafiq Mondal, said it rained.", "Lawyers", RP_SOURCE_PERSON, false},
        {"A leaked memo said it rained.", "memo", RP_SOURCE_DOCUMENT, false},
        {"The fire service left. Its preliminary report said it rained.", "preliminary report", RP_SOURCE_DOCUMENT, true},
        {"The former mayor of Lugo told judges it rained.\nIvo Petrov, 66, left.", "Ivo Petrov", RP_SOURCE_PERSON, true},
        {"The mayor of Lugo told judges it rained.\nIvo Petrov, 66, left.", "mayor of Lugo", RP_SOURCE_GOVERNMENT, false},
        {"Dam operator rejects blame\nThe Indus Works Authority left the dam.", "Indus Works Authority", RP_SOURCE_COMPANY, true},
        {"Dushanbe rejected the accusation. In Lugo the Tajik interior ministry was shut.", "Tajik interior ministry",
         RP_SOURCE_GOVERNMENT, true},
        {"Dushanbe rejected the accusation. In Lugo the Polish interior ministry was shut.", "Dushanbe", RP_SOURCE_GOVERNMENT, true},
        {"A nurse who swam ashore at Punta Baybay described hearing two bangs.", "nurse", RP_SOURCE_WITNESS, false},
        {"It was reported by the magazine Kontor, which said it rained.", "Kontor", RP_SOURCE_MEDIA, true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        reading r;
        read_text(a, rp_slice_of(rows[i].text), &r);
        CHECK(r.report.n_claims, "%s", rows[i].text);
        if (!r.report.n_claims)
            continue;
        const rp_source *s = &r.report.claims[r.report.n_claims - 1].source;
        rp_slice name = entity_of(&r, r.report.n_claims - 1);
        CHECK(rp_slice_equal(name, rp_slice_of(rows[i].name)), "%s: %.*s", rows[i].text, (int)name.len, name.ptr);
        CHECK(s->kind == rows[i].kind && s->named == rows[i].named, "%s: %s %d", rows[i].text, rp_source_kind_word(s->kind),
              s->named);
    }
}

/* Outlet, agency, source: each link is a claim within the one that passes it on. */
static void test_chain(rp_arena *a)
{
    reading r;
    read_text(a, RP_LIT("The agency Kor learned from circles of the border service that two men had fled."), &r);
    CHECK_SLICE(claim_lines(a, &r.report),
                "The agency Kor | learned | that two men had fled\ncircles of the border service | from | that two men had fled");
    CHECK(r.report.n_claims == 2 && r.report.claims[1].within == 0 && r.report.claims[0].within == RP_NONE);
}

/* A channel within a channel, told in a sentence of its own. */
static void test_remarks(rp_arena *a)
{
    reading r;
    read_text(a, RP_LIT("General Ivo Petrov said it rained. He stated that it snowed. Petrov made these remarks during a video "
                        "conference with the president, which was broadcast on the palace's Telegram channel."),
              &r);
    CHECK(r.report.n_claims == 2);
    for (uint32_t i = 0; i < r.report.n_claims; i++) {
        const rp_channel *c = r.report.claims[i].channel;
        CHECK(c && c->kind == RP_CHANNEL_VIDEO_CONFERENCE && c->words.spans.n == 2, "claim %u", i);
        CHECK(c && rp_slice_equal(c->platform, RP_LIT("Telegram")), "claim %u", i);
    }
}

/* Channels that are and are not said again: that of the last claim. */
static void test_carried(rp_arena *a)
{
    static const struct {
        const char *text;
        rp_channel_kind kind; /* RP_N_CHANNEL_KINDS: none */
    } rows[] = {
        {"Ivo Petrov told judges it rained. He conceded that it was late.", RP_CHANNEL_COURT},
        {"Ivo Petrov told judges it rained. He denies that it was late.", RP_N_CHANNEL_KINDS},
        {"Ivo Petrov said outside the court that it rained.", RP_N_CHANNEL_KINDS},
        {"Accounts on Telegram said that it rained.", RP_CHANNEL_SOCIAL_MEDIA},
        {"An analyst of the bank said in a note that prices would rise.", RP_CHANNEL_MESSAGE},
        {"The mayor said in a note that prices would rise.", RP_CHANNEL_STATEMENT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        reading r;
        read_text(a, rp_slice_of(rows[i].text), &r);
        const rp_channel *c = r.report.n_claims ? r.report.claims[r.report.n_claims - 1].channel : NULL;
        rp_channel_kind kind = c ? c->kind : RP_N_CHANNEL_KINDS;
        CHECK(r.report.n_claims && kind == rows[i].kind, "%s: %s", rows[i].text, c ? rp_channel_kind_word(kind) : "none");
    }
}

static void test_channels(rp_arena *a)
{
    reading r;
    read_text(a, RP_LIT("Ivo Petrov said in a television interview that it rained. He said it had snowed."), &r);
    CHECK(r.report.n_claims == 2, "%u", r.report.n_claims);
    if (r.report.n_claims != 2)
        return;
    const rp_channel *first = r.report.claims[0].channel, *second = r.report.claims[1].channel;
    CHECK(first && first->kind == RP_CHANNEL_BROADCAST && first->words.spans.n == 1);
    CHECK(second && second->kind == RP_CHANNEL_BROADCAST && !second->words.spans.n);
}

static void test_certainty(rp_arena *a)
{
    reading r;
    read_text(a,
              RP_LIT("The army said 40 men had died. The rebels said 12 men had died. Neither figure could be "
                     "independently verified.\nThe firm said it had paid. The union rejected the claim."),
              &r);
    CHECK(r.report.n_claims == 4, "%u", r.report.n_claims);
    if (r.report.n_claims != 4)
        return;
    for (uint32_t i = 0; i < 2; i++)
        CHECK(r.report.claims[i].n_verification == 1 && r.report.claims[i].verification[0].status == RP_UNVERIFIED);
    CHECK(r.report.claims[2].n_verification == 1 && r.report.claims[2].verification[0].status == RP_DISPUTED);
    CHECK(r.report.claims[2].n_verification && !r.report.claims[3].n_verification);
}

/* What the report says of a claim's certainty: status and reach, "c1 disputed; c2 disputed". */
static void test_reach(rp_arena *a)
{
    static const char *const rows[][2] = {
        {"The army said 40 men died. “A lie,” said Ana Ruiz. The army's figure could not be verified.", "c1 unverified"},
        {"Officials said 61 people had died. It rained.\n\nAna Ruiz said the call went to a line dead for three years. The toll "
         "has not been confirmed.", "c1 unconfirmed"},
        {"Ivo Petrov accused the firm of keeping shells. The firm denied that any munitions were kept.", "c1 disputed"},
        {"A mediator said 90 million had changed hands. The ministry denied that any ransom was paid.", "c1 disputed"},
        {"Ana Ruiz said it rained. The firm denied any irregularity.", ""},
        {"Ana Ruiz said it rained. The firm had denied the claim.", ""},
        {"The firm confirmed that it rained. It rejected any suggestion of negligence.", ""},
        {"The hospital corrected an earlier toll of 26 dead.", "c1 retracted"},
        {"The ministry said 112 people had died. The club said 71 people had died. The ministry withdrew that number.",
         "c1 retracted"},
        {"The minister rejected allegations of beatings.", "c2 disputed"},
        {"There were unconfirmed reports that the dam had burst.", "c1 unconfirmed"},
        {"In a claim that could not be verified, the army said it rained.", "c1 unverified"},
        {"The militia said it struck a ship. Its spokesman, Abu Yahya, said two men fled. The claims could not be verified.",
         "c1 unverified; c2 unverified"},
        {"This newspaper has seen a list of names but could not verify it. Ana Ruiz said it rained.", ""},
        {"The fight lasted five hours, said Ana Ruiz. A committee said 60 had died. The count could not be verified.",
         "c2 unverified"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        reading r;
        read_text(a, rp_slice_of(rows[i][0]), &r);
        rp_slice got = RP_LIT("");
        for (uint32_t k = 0; k < r.report.n_claims; k++)
            for (uint32_t v = 0; v < r.report.claims[k].n_verification; v++)
                got = rp_arena_format(a, "%.*s%sc%u %s", (int)got.len, got.ptr, got.len ? "; " : "", k + 1,
                                      rp_verification_status_word(r.report.claims[k].verification[v].status));
        CHECK(rp_slice_equal(got, rp_slice_of(rows[i][1])), "%s: %.*s", rows[i][0], (int)got.len, got.ptr);
    }
}

/* One quotation mark, one cue, one comma after another: time must stay linear, and nothing may break. */
static void test_hostile(rp_arena *a)
{
    static const char *const units[] = {"\"", "said ", "he said that ", "a, ", "\"x,\" he said, ", "'a ", "according to X, ",
                                        "who said ", "Anna Bell ", "Its chief left. ", "Its chief said its aide said it. ", "\"a\n", ". ", "(he said) ", "Dam operator rejects it\n", "The driver said it. "};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t n = strlen(units[i]), times = 20000 / n;
        char *p = rp_arena_alloc(a, n * times + 1);
        for (size_t k = 0; k < times; k++)
            memcpy(p + k * n, units[i], n);
        reading r;
        read_text(a, (rp_slice){p, n * times}, &r);
        CHECK(r.language.n_tokens > 0);
    }
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, (size_t)1 << 30);
    if (RP_GUARD(ctx, &guard))
        return 1;
    test_passages(&a);
    test_inside(&a);
    test_stances(&a);
    test_who_is_who(&a);
    test_sources(&a);
    test_chain(&a);
    test_remarks(&a);
    test_channels(&a);
    test_carried(&a);
    test_certainty(&a);
    test_reach(&a);
    test_hostile(&a);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("claims");
}
