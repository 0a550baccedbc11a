/* tiny_model.c - see tiny_model.h; the layout is docs/model-format.md's. */
#define _GNU_SOURCE
#include "tiny_model.h"
#include "language/decode.h"
#include "language/core.h"
#include "nn/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { WIDTH = 32, LAYERS = 1, INNER = 64, POSITIONS = 192, FORM = 32, TENSORS_MAX = 96, FILE_MAX = 1 << 19 };
enum { HEADER = 64, ENTRY = 96, ALIGN = 64, DATA = HEADER + TENSORS_MAX * ENTRY };

/* The file as it is made: the table's room is kept before the data; gaps are zero. */
typedef struct maker {
    uint8_t file[FILE_MAX];
    size_t end;
    uint32_t n;
    uint32_t random;
} maker;

static float draw(maker *m, float size)
{
    m->random = m->random * 1664525u + 1013904223u;
    return ((float)(m->random >> 8) / 8388608.0f - 1) * size;
}

static void put(uint8_t *p, uint64_t v, int bytes)
{
    for (int i = 0; i < bytes; i++)
        p[i] = (uint8_t)(v >> (8 * i));
}

/* A tensor's entry and its room, which is returned. */
static void *add(maker *m, const char *name, rp_tensor_type type, uint32_t d0, uint32_t d1)
{
    size_t size = (size_t)d0 * d1 * (type == RP_TENSOR_F32 || type == RP_TENSOR_I32 ? 4 : 1);
    uint8_t *entry = m->file + HEADER + (size_t)m->n++ * ENTRY, *data = m->file + m->end;
    memcpy(entry, name, strlen(name));
    entry[64] = (uint8_t)type;
    entry[65] = 2;
    put(entry + 68, d0, 4);
    put(entry + 72, d1, 4);
    put(entry + 76, 1, 4);
    put(entry + 80, m->end, 8);
    put(entry + 88, size, 8);
    m->end += (size + ALIGN - 1) / ALIGN * ALIGN;
    return data;
}

static void add_floats(maker *m, const char *name, uint32_t d0, uint32_t d1, float size)
{
    float *x = add(m, name, RP_TENSOR_F32, d0, d1);
    for (size_t i = 0; i < (size_t)d0 * d1; i++)
        x[i] = draw(m, size);
}

static void add_bytes(maker *m, const char *name, const char *bytes, size_t size)
{
    memcpy(add(m, name, RP_TENSOR_BYTES, (uint32_t)size, 1), bytes, size);
}

/* `name`.part */
static const char *part(char room[64], const char *name, const char *end)
{
    snprintf(room, 64, "%s.%s", name, end);
    return room;
}

static void add_linear(maker *m, const char *name, uint32_t outputs, uint32_t inputs)
{
    char room[64];
    int8_t *w = add(m, part(room, name, "w"), RP_TENSOR_I8, outputs, inputs);
    for (size_t i = 0; i < (size_t)outputs * inputs; i++)
        w[i] = (int8_t)draw(m, RP_WEIGHT_MAX);
    float *s = add(m, part(room, name, "s"), RP_TENSOR_F32, outputs, 1);
    int32_t *sums = add(m, part(room, name, "sum"), RP_TENSOR_I32, outputs, 1);
    for (uint32_t o = 0; o < outputs; o++) {
        s[o] = 0.01f;
        for (uint32_t i = 0; i < inputs; i++)
            sums[o] += w[(size_t)o * inputs + i];
    }
    add_floats(m, part(room, name, "b"), outputs, 1, 0.5f);
}

static void add_dense(maker *m, const char *name, uint32_t outputs)
{
    char room[64];
    add_floats(m, part(room, name, "w"), outputs, WIDTH, 1);
    add_floats(m, part(room, name, "b"), outputs, 1, 1);
}

static void add_norm(maker *m, const char *name)
{
    char room[64];
    add_floats(m, part(room, name, "w"), WIDTH, 1, 2);
    add_floats(m, part(room, name, "b"), WIDTH, 1, 1);
}

/* Pieces, sorted bytewise; two hashes before what continues a part. Returns how many. */
static uint32_t add_vocabulary(maker *m)
{
    static const char *const pieces[] = {
        "##a", "##b", "##c", "##d", "##e", "##f", "##g", "##h", "##i", "##ing", "##k", "##l", "##m", "##n", "##o", "##p",
        "##r", "##s", "##t", "##u", "##w", "##y", "'", ",", "-", ".", "0", "1", "[CLS]", "[SEP]", "[UNK]", "a", "b", "c",
        "d", "e", "f", "g", "h", "i", "l", "m", "n", "o", "p", "r", "s", "said", "t", "the", "told", "u", "w", "\xE2\x80\x9C",
        "\xE2\x80\x9D"};
    const uint32_t n = sizeof pieces / sizeof *pieces;
    char text[512];
    size_t size = 0;
    int32_t *at = add(m, "vocab.at", RP_TENSOR_I32, n + 1, 1);
    for (uint32_t i = 0; i < n; i++) {
        memcpy(text + size, pieces[i], strlen(pieces[i]));
        size += strlen(pieces[i]);
        at[i + 1] = (int32_t)size;
    }
    add_bytes(m, "vocab.text", text, size);
    return n;
}

static void add_text(maker *m)
{
#define LINE_(name) #name "\n"
    static const char upos[] = RP_UPOS(LINE_), relations[] = RP_RELATIONS(LINE_);
    static const char names[] = "O\nB-person\nI-person\nB-organisation\nI-organisation\nB-place\nI-place\nB-group\n"
                                "I-group\n", roles[] = "none\nsource\ncontent\ncue\n";
    add_bytes(m, "labels.upos", upos, sizeof upos - 1);
    add_bytes(m, "labels.relations", relations, sizeof relations - 1);
    add_bytes(m, "labels.names", names, sizeof names - 1);
    add_bytes(m, "labels.roles", roles, sizeof roles - 1);
    uint32_t n = add_vocabulary(m);
    const int32_t config[24] = {WIDTH, LAYERS, WIDTH / RP_HEAD, INNER, (int32_t)n, POSITIONS, POSITIONS, 8,
                                30 /* [UNK] */, 28 /* [CLS] */, 29 /* [SEP] */, FORM, FORM, FORM, 33, 127};
    memcpy(add(m, "config", RP_TENSOR_I32, 24, 1), config, sizeof config);
    int8_t *piece = add(m, "piece.w", RP_TENSOR_I8, n, WIDTH);
    for (uint32_t i = 0; i < n * WIDTH; i++)
        piece[i] = (int8_t)draw(m, 127);
    add_floats(m, "piece.s", n, 1, 0.05f);
}

static void add_encoder(maker *m)
{
    add_floats(m, "position", POSITIONS, WIDTH, 1);
    add_floats(m, "shape", 10, WIDTH, 1);
    add_floats(m, "quote", 3, WIDTH, 1);
    add_floats(m, "line", 2, WIDTH, 1);
    add_norm(m, "norm");
    add_linear(m, "layer.0.qkv", 3 * WIDTH, WIDTH);
    add_linear(m, "layer.0.out", WIDTH, WIDTH);
    add_linear(m, "layer.0.up", INNER, WIDTH);
    add_linear(m, "layer.0.down", WIDTH, INNER);
    add_norm(m, "layer.0.norm1");
    add_norm(m, "layer.0.norm2");
}

static void add_heads(maker *m)
{
    float *constants = add(m, "decode", RP_TENSOR_F32, 16, 1);
    constants[0] = -9; /* cue_bias: some cues a page; without it half of all words would be cues, which takes long */
    add_dense(m, "cue.tag", 3);
    add_linear(m, "cue.of_cue", FORM, WIDTH);
    add_linear(m, "cue.of_word", FORM, WIDTH);
    add_linear(m, "cue.form", RP_ROW_CHANNELS * FORM, FORM);
    add_floats(m, "cue.word", RP_ROW_CHANNELS, FORM, 1);
    add_floats(m, "cue.cue", RP_ROW_CHANNELS, FORM, 1);
    add_floats(m, "cue.bias", RP_ROW_CHANNELS, 1, 1);
    add_floats(m, "cue.distance", RP_ROW_BUCKETS, RP_ROW_CHANNELS, 1);
    add_floats(m, "cue.sentence", RP_ROW_SIDES, RP_ROW_CHANNELS, 1);
    add_floats(m, "cue.change", RP_ROW_STATES, RP_ROW_STATES, 1);
    add_dense(m, "parser.upos", RP_N_UPOS);
    add_linear(m, "parser.arc_dep", FORM, WIDTH);
    add_linear(m, "parser.arc_head", FORM, WIDTH);
    add_linear(m, "parser.arc.u", FORM, FORM);
    add_floats(m, "parser.arc.head", 1, FORM, 1);
    add_floats(m, "parser.root", WIDTH, 1, 1);
    add_linear(m, "parser.rel_dep", FORM, WIDTH);
    add_linear(m, "parser.rel_head", FORM, WIDTH);
    add_linear(m, "parser.rel.u", RP_N_RELATIONS * FORM, FORM);
    add_floats(m, "parser.rel.dep", RP_N_RELATIONS, FORM, 1);
    add_floats(m, "parser.rel.head", RP_N_RELATIONS, FORM, 1);
    add_floats(m, "parser.rel.bias", RP_N_RELATIONS, 1, 1);
    add_dense(m, "names", RP_N_NAME_TAGS);
    add_linear(m, "vector", WIDTH, WIDTH);
}

static int by_name(const void *a, const void *b)
{
    return memcmp(a, b, 64);
}

/* The header, and the table in order. */
static void seal(maker *m)
{
    uint64_t h = 0xcbf29ce484222325u, w;
    qsort(m->file + HEADER, m->n, ENTRY, by_name);
    memcpy(m->file, "RPMODEL\n", 8);
    put(m->file + 8, 1, 2);
    put(m->file + 12, m->n, 4);
    put(m->file + 16, m->end, 8);
    put(m->file + 24, HEADER, 8);
    put(m->file + 32, (uint64_t)m->n * ENTRY, 8);
    put(m->file + 40, DATA, 8);
    for (size_t at = 0; at < m->end; at += 8) {
        memcpy(&w, m->file + at, 8);
        h = (h ^ w) * 0x100000001b3u;
    }
    put(m->file + 48, h, 8);
}

static const void *tiny_model_bytes(size_t *size)
{
    static _Alignas(ALIGN) maker m;
    m = (maker){.end = DATA, .random = 7};
    add_text(&m);
    add_encoder(&m);
    add_heads(&m);
    seal(&m);
    *size = m.end;
    return m.file;
}

bool tiny_model_file(char path[TINY_MODEL_PATH])
{
    size_t size;
    const void *bytes = tiny_model_bytes(&size);
    int fd = memfd_create("tiny.rpm", 0);
    snprintf(path, TINY_MODEL_PATH, "/proc/self/fd/%d", fd);
    return fd >= 0 && write(fd, bytes, size) == (ssize_t)size;
}

rp_model *tiny_model_open(void)
{
    char path[TINY_MODEL_PATH];
    rp_ctx *ctx;
    rp_model *model = NULL;
    if (!tiny_model_file(path) || rp_ctx_new(&ctx) != RP_OK)
        return NULL;
    if (rp_model_open(ctx, path, &model) != RP_OK)
        fprintf(stderr, "tiny model: %s\n", rp_error_text(ctx));
    rp_ctx_free(ctx);
    return model;
}
