/* test_learned.c - what becomes of attributions as a language core reads them, its slips among them. Each row gives a text,
 * what the core read ("source | cue | content" a line, a broken part by an ellipsis) and the claims that come of it. The
 * core gives every other word no chance of being a cue, so what is added is added by rule alone. */
#include "check.h"
#include "reading.h"

static const struct row {
    const char *text, *read, *claims;
} rows[] = {
    /* what is certain by rule goes before the core */
    {"RUIZ: We stay. It is late.\nPETROV: We go.", "RUIZ | : | We stay.\nPETROV | : | We go.",
     "RUIZ | : | We stay. It is late.\nPETROV | : | We go."},
    {"“A gamble.” ― Ana Ruiz\n“A risk.” ― Ivo Petrov", "Ana Ruiz | ― | “A gamble.” … “A risk.”",
     "Ana Ruiz | ― | “A gamble.”\nIvo Petrov | ― | “A risk.”"},
    /* a verb read without its subject */
    {"A nurse, who asked not to be named, spoke of “several” bodies.", " | spoke of | “several” bodies",
     "A nurse, who asked not to be named | spoke of | “several” bodies"},
    {"It was feared that two men had drowned.", " | was feared | that two men had drowned",
     " | was feared | that two men had drowned"},
    /* edges */
    {"The firm expects to cut 2,000 posts, 600 of them in Lugo.", "The firm | expects | to cut 2,000 posts",
     "The firm | expects | to cut 2,000 posts, 600 of them in Lugo"},
    {"According to its report, a copy of which was seen by this paper, the mill had no alarm.",
     "its report | According to | a copy of which was seen by this paper, the mill had no alarm",
     "its report, a copy of which was seen by this paper | According to | the mill had no alarm"},
    {"The chief told reporters on Sunday 54 people, two of them officers, had died.", "The chief | told | had died",
     "The chief | told | 54 people, two of them officers, had died"},
    {"The union, which held a march, said it would go on and vowed to shut the mill.",
     "The union, which held a march, | said | it would go on\nThe union | vowed | to shut the mill",
     "The union, which held a march, | said | it would go on\nThe union, which held a march, | vowed | to shut the mill"},
    {"The bureau had warned of a gale, he told the house, and the captain left.",
     "The bureau | had warned of | a gale, he told the house\nhe | told | The bureau had warned of a gale",
     "The bureau | had warned of | a gale\nhe | told | The bureau had warned of a gale"},
    {"Its spokeswoman told this station 129 people had been found.",
     "Its spokeswoman | told | this station 129 people had been found", "Its spokeswoman | told | 129 people had been found"},
    {"Director Ana Ruiz told Radio Lugo that it rained.", "Director Ana Ruiz … Radio Lugo | told | that it rained",
     "Director Ana Ruiz | told | that it rained"},
    {"Rights group Suara demanded an inquiry.", "Suara | demanded | an inquiry", "Rights group Suara | demanded | an inquiry"},
    {"An analyst questioned whether it would hold: the pair would fail, she wrote.",
     "An analyst | questioned | whether it would hold: the pair would fail\n"
     "she | wrote | An analyst questioned whether it would hold: the pair would fail",
     "An analyst | questioned | whether it would hold\nshe | wrote | the pair would fail"},
    {"His neighbour lost a cow and, he said, “the money”.", "he | said | “the money”",
     "he | said | His neighbour lost a cow and … “the money”"},
    {"“We were moved.\n“They let us hear it,” Ana Ruiz said.", "Ana Ruiz | said | “They let us hear it,”",
     "Ana Ruiz | said | “We were moved.\n“They let us hear it,”"},
    {"He said: “We stay. It is late. We are cold.”", "He | said: | “We stay. It is late.", "He | said: | “We stay. It is late. We are cold.”"},
    {"The paper found that 487 were real; it was not possible to check the rest.",
     "The paper | found | that 487 were real; it was not possible to check the rest", "The paper | found | that 487 were real"},
    {"The ministry reported 17 deaths by Monday night, 15 of them of children.", "The ministry | reported | 17 deaths",
     "The ministry | reported | 17 deaths by Monday night, 15 of them of children"},
    {"According to its report, a copy of which was seen by this paper, the mill had no alarm.",
     " | According to | its report, a copy of which was seen by this paper, the mill had no alarm",
     "its report, a copy of which was seen by this paper | According to | the mill had no alarm"},
    /* negation */
    {"They would never vote for this woman.", "They | would never vote for | this woman", "They | would never vote for | this woman"},
    {"The ministry did not announce plans.", "The ministry | did not announce | plans", ""},
    /* acts are no words */
    {"A court jailed a driver for six years.", "A court | jailed | a driver for six years", ""},
    /* rules that the core did not see */
    {"A doctor said by telephone it had taken in 57 wounded.", "", "A doctor | said | it had taken in 57 wounded"},
    {"A doctor said it had taken in the wounded.", "", ""},
    {"The union denied that its chairman told members that it was over.", "The union | denied | that its chairman told members that it was over",
     "The union | denied | that its chairman told members that it was over\nits chairman | told | that it was over"},
    {"The union denied that its chairman hoped that it was over.", "The union | denied | that its chairman hoped that it was over",
     "The union | denied | that its chairman hoped that it was over"},
    {"The ministry had at 3 a.m. given a figure of 112, but it withdrew that number.", "",
     "The ministry | had … given | a figure of 112\nit | withdrew | that number"},
};

/* The spans of a part's words, looked for behind `from`; spans of tokens. */
static rp_spans spans_of(rp_arena *a, const rp_language *l, rp_slice text, rp_slice words, size_t from)
{
    static const char joint[] = " … ";
    rp_spans out = {NULL, 0};
    while (words.len) {
        size_t end = rp_slice_find(words, rp_slice_of(joint), 0);
        rp_slice piece = rp_slice_cut(words, 0, end);
        size_t at = rp_slice_find(text, piece, from);
        rp_span s = {0, 0};
        CHECK(at < text.len, "%.*s", (int)piece.len, piece.ptr);
        while (s.start < l->n_tokens && l->tokens[s.start].start < at)
            s.start++;
        for (s.end = s.start; s.end < l->n_tokens && l->tokens[s.end].start < at + piece.len;)
            s.end++;
        RP_PUSH(a, out.at, out.n, s);
        from = at + piece.len;
        words = end < words.len ? rp_slice_cut(words, end + strlen(joint), words.len) : (rp_slice){NULL, 0};
    }
    return out;
}

static rp_slice next_part(rp_slice *line)
{
    size_t end = rp_slice_find(*line, RP_LIT(" | "), 0);
    rp_slice part = rp_slice_cut(*line, 0, end);
    *line = end < line->len ? rp_slice_cut(*line, end + 3, line->len) : (rp_slice){NULL, 0};
    return part;
}

/* The cues of a row stand in the text's order. */
static void add_attribution(rp_arena *a, rp_language *l, rp_slice text, rp_slice line, size_t *from)
{
    rp_slice source = next_part(&line), cue = next_part(&line);
    rp_attribution at = {.score = 0.9f, .source = spans_of(a, l, text, source, 0)};
    at.cue = spans_of(a, l, text, cue, *from);
    at.content = spans_of(a, l, text, line, 0);
    *from = l->tokens[at.cue.at[0].end - 1].end;
    RP_PUSH(a, l->attributions, l->n_attributions, at);
}

static void read_learned(rp_arena *a, const struct row *row, reading *r)
{
    read_blocks(a, rp_slice_of(row->text), r);
    rp_slice text = r->article.text, read = rp_slice_of(row->read);
    size_t from = 0;
    r->language.learned = true;
    r->language.cue_chance = RP_ARRAY(a, float, r->language.n_tokens + 1);
    while (read.len) {
        size_t end = rp_slice_find(read, RP_LIT("\n"), 0);
        add_attribution(a, &r->language, text, rp_slice_cut(read, 0, end), &from);
        read = end < read.len ? rp_slice_cut(read, end + 1, read.len) : (rp_slice){NULL, 0};
    }
    rp_claims_find(a, &r->language, NULL, &r->report);
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, (size_t)1 << 28);
    if (RP_GUARD(ctx, &guard))
        return 1;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        reading r;
        read_learned(&a, &rows[i], &r);
        CHECK_SLICE(claim_lines(&a, &r.report), rows[i].claims);
    }
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("learned");
}
