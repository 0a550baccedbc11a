/* bench_kernels.c - how fast the kernels of this machine are: G multiply-adds a second of the encoder's
 * products, and microseconds a token of the rest. */
#define _GNU_SOURCE
#include "nn/kernels.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void bench_product(const rp_kernels *k, size_t rows, size_t width, size_t outputs)
{
    uint8_t *a = calloc(rows, width);
    int8_t *w = calloc(outputs, width);
    int32_t *sums = calloc(rows * RP_PANEL, sizeof *sums);
    double from = now(), spent;
    size_t runs = 0;
    do {
        for (size_t p = 0; p < outputs / RP_PANEL; p++)
            k->dot_panel(a, width, rows, w + p * RP_PANEL * width, width, sums);
        runs++;
    } while ((spent = now() - from) < 0.3);
    printf("product %zux%zux%zu: %.1f G multiply-adds/s\n", rows, width, outputs,
           (double)(rows * width * outputs) * (double)runs / spent / 1e9);
    free(a);
    free(w);
    free(sums);
}

static void bench_floats(const rp_kernels *k)
{
    enum { TOKENS = 128, INNER = 1536, WIDTH = 384 };
    static float x[INNER], gain[WIDTH], qkv[TOKENS * 3 * WIDTH], out[TOKENS * WIDTH], scratch[RP_ATTEND_SCRATCH(TOKENS)];
    static uint8_t q[INNER];
    float s, low;
    double from = now();
    for (int i = 0; i < 20000; i++) {
        x[i % INNER] += 1;
        k->gelu(x, INNER);
    }
    printf("gelu of %d: %.2f us\n", INNER, (now() - from) / 20000 * 1e6);
    from = now();
    for (int i = 0; i < 20000; i++)
        k->quantise(x, INNER, q, &s, &low);
    printf("quantise %d: %.2f us\n", INNER, (now() - from) / 20000 * 1e6);
    from = now();
    for (int i = 0; i < 20000; i++)
        k->layer_norm(x, WIDTH, gain, gain, 1e-12f);
    printf("layer_norm %d: %.2f us\n", WIDTH, (now() - from) / 20000 * 1e6);
    from = now();
    for (int i = 0; i < 200; i++)
        for (int h = 0; h < WIDTH / RP_HEAD; h++) {
            const float *q = qkv + h * RP_HEAD;
            rp_attention at = {q, q + WIDTH, q + 2 * WIDTH, out + h * RP_HEAD, TOKENS, TOKENS, 3 * WIDTH, 3 * WIDTH, WIDTH};
            k->attend(&at, scratch);
        }
    printf("attention over %d: %.2f us a token\n", TOKENS, (now() - from) / 200 / TOKENS * 1e6);
}

int main(void)
{
    unsigned have = rp_cpu_bits();
    for (unsigned bit = 0; bit <= have; bit = bit ? bit << 1 : 1) {
        rp_kernels k;
        rp_kernels_init(&k, have & bit);
        printf("processor bits %x\n", have & bit);
        if (!bit)
            continue;
        bench_product(&k, 128, 384, 1152);
        bench_product(&k, 128, 384, 1536);
        bench_product(&k, 128, 1536, 384);
        bench_floats(&k);
    }
    return 0;
}
