/* html_lexer.h - the tokenizer of the HTML standard (13.2.5), over a whole page in memory.
 *
 * A state is a function that takes what it can at a time: a text run up to the next '<' or '&', a whole tag,
 * a whole comment. Names, values and text are slices of the source wherever nothing in them needs decoding
 * (references, carriage returns, NUL, capitals in names), else copies in the arena. Parse errors are not
 * reported. A tag costs some 100 ns, text runs at the speed of the scan. */
#ifndef RP_HTML_LEXER_H
#define RP_HTML_LEXER_H

#include "page/node.h"

typedef enum rp_token_type {
    RP_TOKEN_EOF,
    RP_TOKEN_DOCTYPE,
    RP_TOKEN_START,
    RP_TOKEN_END,
    RP_TOKEN_COMMENT,
    RP_TOKEN_TEXT
} rp_token_type;

typedef struct rp_token {
    rp_token_type type;
    uint16_t tag;      /* of a start or end tag: rp_tag */
    bool self_closing; /* start tag: ends in "/>" */
    bool force_quirks; /* doctype: malformed */
    rp_slice name;     /* of a tag or doctype, lower case */
    rp_slice text;     /* of a run or comment; a run never ends inside a code point. A NUL in data or
                          CDATA comes as a run of its own: the tree decides what becomes of it */
    rp_slice public_id, system_id; /* doctype; absent if missing */
    rp_attr *attrs;                /* start tag */
    const char *start, *end;       /* the source it was read from */
} rp_token;

typedef struct rp_lexer rp_lexer;

/* Reads on from lexer->at. True: token is a new one. */
typedef bool rp_lexer_state(rp_lexer *lexer);

struct rp_lexer {
    rp_arena *arena;
    const char *source, *at, *end;
    rp_lexer_state *state;
    const char *raw_end; /* where the raw text now being read stops */
    bool raw_references; /* it may hold character references (RCDATA) */
    bool cdata;          /* set by the tree: "<![CDATA[" starts a section, for the current node is foreign */
    uint32_t max_attrs;
    uint32_t n_attrs;   /* of the tag being read */
    uint32_t n_dropped; /* attributes over max_attrs, in all */
    rp_attr *spare;     /* attributes made ahead */
    uint32_t n_spare;
    uint64_t *keys; /* of the tag's attribute names, max_attrs of them: for finding repeated ones */
    char *scratch;  /* where text is decoded before it is copied */
    size_t scratch_size;
    rp_token token;
};

/* source: valid UTF-8, under 4 GiB. */
void rp_lexer_init(rp_lexer *x, rp_arena *a, rp_slice source);

/* Reads the next token into x->token; at the end of the source it is RP_TOKEN_EOF, again and again. */
void rp_lexer_next(rp_lexer *x);

/* What follows the start tag just read is text up to its end tag </name>: with references (title,
 * textarea), without, by the script element's rules, or up to the end of the page. The end tag is read as
 * one. */
typedef enum rp_raw { RP_RAW_RCDATA, RP_RAW_RAWTEXT, RP_RAW_SCRIPT, RP_RAW_PLAINTEXT } rp_raw;
void rp_lexer_raw(rp_lexer *x, rp_raw kind, rp_slice name);

/* Between the parts of the lexer. */
rp_lexer_state rp_lex_data;                                   /* html_lexer.c */
rp_lexer_state rp_lex_markup;                                 /* html_markup.c: at "<!" */
rp_lexer_state rp_lex_cdata;                                  /* html_raw.c: behind "<![CDATA[" */
bool rp_lex_run(rp_lexer *x, const char *to);                 /* makes a text token of the source up to to */
bool rp_lex_text(rp_lexer *x, rp_slice text, const char *to); /* ... with other words for it */
bool rp_lex_newline(rp_lexer *x);                             /* at a CR: it or CR LF is one LF */
bool rp_lex_reference(rp_lexer *x, const char *end);          /* at a '&' of text */
bool rp_lex_bogus(rp_lexer *x, const char *text);             /* html_markup.c: a comment from text to '>' */
bool rp_lex_tag(rp_lexer *x, rp_token_type type, const char *name); /* html_tag.c */

/* html_decode.c: [from, to) with CR LF as LF and NUL as U+FFFD; references too where said. The slice itself
 * where there is nothing to do. */
rp_slice rp_lex_clean(rp_lexer *x, const char *from, const char *to);
rp_slice rp_lex_value(rp_lexer *x, const char *from, const char *to);

/* html_decode.c: a name in lower case, NUL as U+FFFD. */
rp_slice rp_lex_name(rp_lexer *x, const char *from, const char *to);

#endif
