/* test_kernels.c - every variant that this machine can run, against the scalar reference, bit for bit. */
#define _GNU_SOURCE
#include "check.h"
#include "nn/kernels.h"

#include <math.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define DIGEST 0x9e4287549b95458eu

static uint64_t state = 88172645463325252u;

static uint32_t draw(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 32);
}

/* n bytes that end at an unreadable page. */
static void *tail(size_t n)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE), room = (n + page - 1) / page * page + page;
    char *p = mmap(NULL, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED || mprotect(p + room - page, page, PROT_NONE))
        abort();
    return p + room - page - n;
}

static void test_dot_panel(unsigned variant)
{
    static const size_t widths[] = {32, 64, 96, 384, 1536}, rows[] = {1, 3, 4, 5, 17};
    rp_kernels ref, fast;
    rp_kernels_init(&ref, 0);
    rp_kernels_init(&fast, variant);
    for (size_t i = 0; i < 25; i++) {
        size_t width = widths[i / 5], n = rows[i % 5];
        uint8_t *a = tail(n * width);
        int8_t *w = tail(width * RP_PANEL);
        int32_t *want = tail(n * RP_PANEL * sizeof *want), *got = tail(n * RP_PANEL * sizeof *got);
        for (int fill = 0; fill < 5; fill++) {
            for (size_t k = 0; k < n * width; k++)
                a[k] = fill ? draw() % 128 : RP_ACTIVATION_MAX;
            for (size_t k = 0; k < width * RP_PANEL; k++)
                w[k] = (int8_t)(fill ? (int)(draw() % 127) - 63 : -RP_WEIGHT_MAX);
            ref.dot_panel(a, width, n, w, width, want);
            fast.dot_panel(a, width, n, w, width, got);
            CHECK(!memcmp(want, got, n * RP_PANEL * sizeof *want), "width %zu rows %zu cpu %x", width, n, variant);
        }
    }
}

static float *floats(size_t n, float size)
{
    float *x = tail(n * sizeof *x);
    for (size_t i = 0; i < n; i++)
        x[i] = ((float)draw() / 2147483648.0f - 1.0f) * size;
    return x;
}

static float *copy(const float *x, size_t n)
{
    return memcpy(tail(n * sizeof *x), x, n * sizeof *x);
}

static void test_rows(unsigned variant)
{
    rp_kernels ref, fast;
    rp_kernels_init(&ref, 0);
    rp_kernels_init(&fast, variant);
    for (size_t n = RP_INPUTS; n <= 1536; n = n * 2 + RP_INPUTS) {
        float *x = floats(n, 6), *y = copy(x, n), *gain = floats(n, 2), *bias = floats(n, 1);
        ref.layer_norm(x, n, gain, bias, 1e-12f);
        fast.layer_norm(y, n, gain, bias, 1e-12f);
        CHECK(!memcmp(x, y, n * sizeof *x), "layer_norm %zu cpu %x", n, variant);
        ref.gelu(x, n);
        fast.gelu(y, n);
        CHECK(!memcmp(x, y, n * sizeof *x), "gelu %zu cpu %x", n, variant);
        uint8_t *p = tail(n), *q = tail(n);
        float s[2], low[2];
        ref.quantise(x, n, p, &s[0], &low[0]);
        fast.quantise(x, n, q, &s[1], &low[1]);
        CHECK(!memcmp(p, q, n) && s[0] == s[1] && low[0] == low[1], "quantise %zu cpu %x", n, variant);
    }
}

/* Rows of x are a row of q, k and v each. */
static rp_attention attention(const float *x, size_t n, float *out)
{
    return (rp_attention){x, x + RP_HEAD, x + 2 * RP_HEAD, out, n, n, 3 * RP_HEAD, 3 * RP_HEAD, RP_HEAD};
}

static void test_attend(unsigned variant)
{
    rp_kernels ref, fast;
    rp_kernels_init(&ref, 0);
    rp_kernels_init(&fast, variant);
    static const size_t sizes[] = {1, 2, 31, 32, 33, 160};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        size_t n = sizes[i];
        float *x = floats(n * 3 * RP_HEAD, 3), *want = floats(n * RP_HEAD, 0), *got = floats(n * RP_HEAD, 0);
        float *scratch = malloc(RP_ATTEND_SCRATCH(n) * sizeof *scratch);
        rp_attention at = attention(x, n, want);
        ref.attend(&at, scratch);
        at.out = got;
        fast.attend(&at, scratch);
        CHECK(!memcmp(want, got, n * RP_HEAD * sizeof *want), "attend %zu cpu %x", n, variant);
        free(scratch);
    }
}

/* The reference against libm in double: what the approximations cost. Bounds: float32 has 6e-8 a step. */
static void test_against_libm(void)
{
    rp_kernels k;
    rp_kernels_init(&k, 0);
    double worst = 0;
    for (float at = -10; at < 10; at += 0.001f) {
        float x[8] = {at};
        k.gelu(x, 8);
        double want = at * 0.5 * (1 + erf(at / sqrt(2)));
        worst = fmax(worst, fabs(x[0] - want));
    }
    CHECK(worst < 1e-6, "gelu off by %g", worst);
    size_t n = 40;
    float *x = floats(n * 3 * RP_HEAD, 2), out[40 * RP_HEAD], scratch[RP_ATTEND_SCRATCH(40)];
    rp_attention at = attention(x, n, out);
    k.attend(&at, scratch);
    for (size_t row = 0; row < n; row++) {
        double p[40], total = 0, sum = 0;
        for (size_t t = 0; t < n; t++) {
            double dot = 0;
            for (size_t d = 0; d < RP_HEAD; d++)
                dot += (double)x[row * 96 + d] * x[t * 96 + RP_HEAD + d];
            total += p[t] = exp(dot / sqrt(RP_HEAD));
        }
        for (size_t t = 0; t < n; t++)
            sum += p[t] / total * x[t * 96 + 2 * RP_HEAD];
        CHECK(fabs(sum - out[row * RP_HEAD]) < 1e-5, "row %zu: %g not %g", row, out[row * RP_HEAD], sum);
    }
}

static uint64_t digest(uint64_t h, const void *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++)
        h = (h ^ ((const uint8_t *)bytes)[i]) * 0x100000001b3u;
    return h;
}

/* The same bits on every machine: what the reference gives for fixed numbers, as computed on x86-64 (gcc and
 * clang) and on aarch64. */
static void test_same_everywhere(void)
{
    enum { N = 384, ROWS = 40 };
    rp_kernels k;
    rp_kernels_init(&k, 0);
    state = 1;
    float *x = floats(N, 5), *gain = floats(N, 2), *qkv = floats(ROWS * 96, 2), out[ROWS * RP_HEAD];
    float scratch[RP_ATTEND_SCRATCH(ROWS)], scale, low;
    uint8_t q[N];
    k.gelu(x, N);
    k.layer_norm(x, N, gain, x, 1e-12f);
    k.quantise(x, N, q, &scale, &low);
    rp_attention at = attention(qkv, ROWS, out);
    k.attend(&at, scratch);
    uint64_t h = digest(0xcbf29ce484222325u, x, N * sizeof *x);
    h = digest(digest(h, q, sizeof q), out, sizeof out);
    CHECK(h == DIGEST, "%llx", (unsigned long long)h);
}

int main(void)
{
    unsigned have = rp_cpu_bits();
    for (unsigned bit = 1; bit <= have; bit <<= 1) {
        if (!(have & bit))
            continue;
        test_dot_panel(bit);
        test_rows(bit);
        test_attend(bit);
    }
    test_against_libm();
    test_same_everywhere();
    printf("processor bits %x\n", have);
    return check_result("kernels");
}
