/* body_words.c - see body_words.h. */
#include "article/body_words.h"
#include "article/body_words_tab.h"

#define TEXT_WORDS 40 /* a block's first words say what it is */
#define SHORT_WORDS 6
#define CLASS_NAMES 12

#define HASH_START 0xCBF29CE484222325u

static uint64_t hashed(uint64_t h, char c)
{
    return (h ^ (unsigned char)c) * 0x100000001B3u;
}

static void add(rp_buckets *b, uint64_t h)
{
    if (b->n < RP_WORDS_MAX)
        b->at[b->n++] = (uint16_t)((h ^ h >> 29) * 0x9E3779B97F4A7C15u >> 52); /* 12 bits */
}

void rp_buckets_of_text(rp_slice text, rp_buckets *out)
{
    uint64_t all = HASH_START + 1, two = HASH_START + 2;
    uint32_t words = 0;
    out->n = 0;
    size_t i = 0;
    while (i < text.len && words < TEXT_WORDS) {
        if (!rp_is_word_byte(text.ptr[i])) {
            i++;
            continue;
        }
        uint64_t h = HASH_START;
        for (; i < text.len && rp_is_word_byte(text.ptr[i]); i++) {
            char c = rp_is_digit(text.ptr[i]) ? '0' : rp_lower(text.ptr[i]);
            h = hashed(h, c);
            all = hashed(all, c);
            if (words < 2)
                two = hashed(two, c);
        }
        all = hashed(all, ' ');
        if (++words == 1)
            two = hashed(two, ' ');
        add(out, h);
        if (words == 2)
            add(out, two);
    }
    if (words && words <= SHORT_WORDS && i == text.len)
        add(out, all);
}

static void add_names(rp_buckets *out, rp_slice value, uint64_t start, int most)
{
    for (size_t i = 0; i < value.len && most; most--) {
        uint64_t h = start;
        bool some = false;
        while (i < value.len && rp_is_space(value.ptr[i]))
            i++;
        for (; i < value.len && !rp_is_space(value.ptr[i]); i++) {
            if (rp_is_digit(value.ptr[i]))
                continue;
            h = hashed(h, rp_lower(value.ptr[i]));
            some = true;
        }
        if (some)
            add(out, h);
    }
}

void rp_buckets_of_names(const rp_node *n, rp_buckets *out)
{
    out->n = 0;
    add_names(out, n->name, HASH_START + 3, 1);
    for (const rp_attr *a = n->attrs; a; a = a->next) {
        if (rp_slice_equal(a->name, RP_LIT("class")))
            add_names(out, a->value, HASH_START, CLASS_NAMES);
        if (rp_slice_equal(a->name, RP_LIT("id")))
            add_names(out, a->value, HASH_START + 4, 1);
    }
}

static rp_weight weigh(const rp_buckets *b, const int8_t *weights)
{
    if (!b->n)
        return (rp_weight){0, 0};
    int sum = 0, least = INT8_MAX;
    for (uint32_t i = 0; i < b->n; i++) {
        int w = weights[b->at[i]];
        sum += w;
        least = w < least ? w : least;
    }
    return (rp_weight){(int16_t)(10 * sum / (int)b->n), (int16_t)(10 * least)};
}

rp_weight rp_weight_of_text(const rp_buckets *b)
{
    return weigh(b, text_weights);
}

rp_weight rp_weight_of_names(const rp_buckets *b)
{
    return weigh(b, name_weights);
}
