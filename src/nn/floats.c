/* floats.c - the float kernels, from one source for every processor.
 *
 * Compiled once plain and once more with each instruction set's flags, under another name of RP_FLOATS; the
 * compiler turns vectors of eight into what there is. Sums run in eight lanes that are added in one fixed
 * order, and nothing is contracted (-ffp-contract=off), so all compilations give the same bits. */
#include "nn/kernels.h"
#include "base/banned.h"

#include <math.h>

typedef float lanes __attribute__((vector_size(32), aligned(4), may_alias));
typedef int32_t int_lanes __attribute__((vector_size(32), aligned(4), may_alias));
typedef uint8_t byte_lanes __attribute__((vector_size(8)));
#define LANES 8

#define LOAD(p) (*(const lanes *)(p))
#define STORE(p, v) (*(lanes *)(p) = (v))
#define ALL(x) ((lanes){(x), (x), (x), (x), (x), (x), (x), (x)})
#define BITS(v) ((int_lanes)(v))
#define SELECT(mask, a, b) ((lanes)((BITS(a) & (mask)) | (BITS(b) & ~(mask))))
#define MIN(a, b) SELECT((a) < (b), a, b)
#define MAX(a, b) SELECT((a) > (b), a, b)

/* Adding and taking away 1.5 * 2^23 rounds to an integer, halves to even. */
#define ROUNDER 12582912.0f

static float sum_of(lanes v)
{
    float even = (v[0] + v[4]) + (v[2] + v[6]);
    float odd = (v[1] + v[5]) + (v[3] + v[7]);
    return even + odd;
}

static float least_of(lanes v)
{
    float least = v[0];
    for (int i = 1; i < LANES; i++)
        least = v[i] < least ? v[i] : least;
    return least;
}

/* e^x, relative error under 2e-7 for -87 <= x <= 0; smaller x are taken for -87. Coefficients of 2^z:
 * gen/fit_functions.py. */
static inline void exp_lanes(lanes *x)
{
    lanes y = MAX(*x, ALL(-87.0f)) * ALL(1.44269504089f);
    lanes whole = (y + ALL(ROUNDER));
    int_lanes power = (BITS(whole) - BITS(ALL(ROUNDER))) << 23;
    lanes z = y - (whole - ALL(ROUNDER));
    lanes p = ALL(1.546973200e-04f);
    p = p * z + ALL(1.340043217e-03f);
    p = p * z + ALL(9.618025603e-03f);
    p = p * z + ALL(5.550327214e-02f);
    p = p * z + ALL(2.402265121e-01f);
    p = p * z + ALL(6.931472067e-01f);
    p = p * z + ALL(1.0f);
    *x = (lanes)(BITS(p) + power);
}

/* erf(x) as x times a quotient of polynomials in x^2, error under 2e-7; |x| over 3.9 is taken for 3.9. */
static inline void erf_lanes(lanes *v)
{
    lanes x = MAX(MIN(*v, ALL(3.9f)), ALL(-3.9f)), t = x * x;
    lanes n = ALL(-1.323322868e-08f);
    n = n * t + ALL(4.698567296e-06f);
    n = n * t + ALL(3.796570341e-04f);
    n = n * t + ALL(3.829878576e-03f);
    n = n * t + ALL(5.426072918e-02f);
    n = n * t + ALL(1.846901983e-01f);
    n = n * t + ALL(1.128379180e+00f);
    lanes d = ALL(6.323858723e-05f);
    d = d * t + ALL(1.303570752e-03f);
    d = d * t + ALL(1.542338666e-02f);
    d = d * t + ALL(1.137567499e-01f);
    d = d * t + ALL(4.970109503e-01f);
    d = d * t + ALL(1.0f);
    *v = x * n / d;
}

static void gelu(float *x, size_t n)
{
    for (size_t i = 0; i < n; i += LANES) {
        lanes v = LOAD(x + i), e = v * ALL(0.70710678118654752f);
        erf_lanes(&e);
        STORE(x + i, v * ALL(0.5f) * (e + ALL(1.0f)));
    }
}

static void add(float *x, const float *y, size_t n)
{
    for (size_t i = 0; i < n; i += LANES)
        STORE(x + i, LOAD(x + i) + LOAD(y + i));
}

static float dot(const float *x, const float *y, size_t n)
{
    lanes total = ALL(0.0f);
    for (size_t i = 0; i < n; i += LANES)
        total += LOAD(x + i) * LOAD(y + i);
    return sum_of(total);
}

static void layer_norm(float *x, size_t n, const float *gain, const float *bias, float epsilon)
{
    lanes total = ALL(0.0f), squares = ALL(0.0f);
    for (size_t i = 0; i < n; i += LANES)
        total += LOAD(x + i);
    lanes mean = ALL(sum_of(total) / (float)n);
    for (size_t i = 0; i < n; i += LANES) {
        lanes d = LOAD(x + i) - mean;
        squares += d * d;
    }
    lanes scale = ALL(1.0f / sqrtf(sum_of(squares) / (float)n + epsilon));
    for (size_t i = 0; i < n; i += LANES)
        STORE(x + i, (LOAD(x + i) - mean) * scale * LOAD(gain + i) + LOAD(bias + i));
}

static void quantise(const float *x, size_t n, uint8_t *q, float *scale, float *low)
{
    lanes least = LOAD(x), most = LOAD(x);
    for (size_t i = LANES; i < n; i += LANES) {
        least = MIN(least, LOAD(x + i));
        most = MAX(most, LOAD(x + i));
    }
    *low = least_of(least);
    float range = -least_of(-most) - *low;
    *scale = range > 0 ? range / RP_ACTIVATION_MAX : 1.0f;
    lanes from = ALL(*low), per = ALL(1.0f / *scale);
    for (size_t i = 0; i < n; i += LANES) {
        lanes v = MIN((LOAD(x + i) - from) * per, ALL((float)RP_ACTIVATION_MAX)) + ALL(ROUNDER);
        byte_lanes whole = __builtin_convertvector(BITS(v) & 0x7F, byte_lanes);
        memcpy(q + i, &whole, sizeof whole);
    }
}

static void dequantise(const int32_t *sums, float scale, float low, const float *weight_scale,
                       const float *weight_sum, const float *bias, float *y)
{
    for (size_t o = 0; o < RP_PANEL; o += LANES) {
        lanes dot = __builtin_convertvector(*(const int_lanes *)(sums + o), lanes);
        lanes v = ALL(scale) * dot + ALL(low) * LOAD(weight_sum + o);
        STORE(y + o, LOAD(weight_scale + o) * v + LOAD(bias + o));
    }
}

/* k's head, turned: turned[d * columns + t], columns a multiple of 32; columns beyond n stay 0. */
static void turn(const float *k, size_t n, size_t stride, float *turned, size_t columns)
{
    for (size_t d = 0; d < RP_HEAD; d++) {
        for (size_t t = 0; t < n; t++)
            turned[d * columns + t] = k[t * stride + d];
        for (size_t t = n; t < columns; t++)
            turned[d * columns + t] = 0;
    }
}

/* Two rows at a time, 32 numbers of each, in eight registers: a load serves both rows, and eight sums in
 * flight hide the addition's latency. */
typedef struct pair_sums {
    lanes x[4], y[4];
} pair_sums;

static inline __attribute__((always_inline)) void pair_add(pair_sums *s, float x, float y, const float *p)
{
    for (int i = 0; i < 4; i++) {
        lanes v = LOAD(p + i * LANES);
        s->x[i] += ALL(x) * v;
        s->y[i] += ALL(y) * v;
    }
}

static inline __attribute__((always_inline)) void pair_store(const pair_sums *s, float *x, float *y, float x_factor,
                                                             float y_factor)
{
    for (int i = 0; i < 4; i++) {
        STORE(x + i * LANES, s->x[i] * ALL(x_factor));
        STORE(y + i * LANES, s->y[i] * ALL(y_factor));
    }
}

#define ROOT_OF_HEAD 0.17677669529663687f /* 1 / sqrt(RP_HEAD) */

/* Scores of two rows with all others. */
static void score_pair(const float *q, const float *r, const float *turned, size_t columns, float *x, float *y)
{
    for (size_t t = 0; t < columns; t += RP_HEAD) {
        pair_sums s = {{ALL(0.0f)}, {ALL(0.0f)}};
        for (size_t d = 0; d < RP_HEAD; d++)
            pair_add(&s, q[d], r[d], turned + d * columns + t);
        pair_store(&s, x + t, y + t, ROOT_OF_HEAD, ROOT_OF_HEAD);
    }
}

/* Softmax without its division; returns the sum. Columns from n on become 0. */
static float weigh(float *scores, size_t n, size_t columns)
{
    for (size_t t = n; t < columns; t++)
        scores[t] = scores[0];
    lanes highest = LOAD(scores), total = ALL(0.0f);
    for (size_t t = LANES; t < columns; t += LANES)
        highest = MAX(highest, LOAD(scores + t));
    lanes most = ALL(-least_of(-highest));
    for (size_t t = n; t < columns; t++)
        scores[t] = most[0] - 200.0f;
    for (size_t t = 0; t < columns; t += LANES) {
        lanes e = LOAD(scores + t) - most;
        int_lanes near = e > ALL(-87.0f);
        exp_lanes(&e);
        e = SELECT(near, e, ALL(0.0f));
        STORE(scores + t, e);
        total += e;
    }
    return sum_of(total);
}

static void attend(const float *q, const float *k, const float *v, size_t n, size_t stride, float *out,
                   size_t out_stride, float *scratch)
{
    size_t columns = (n + RP_HEAD - 1) / RP_HEAD * RP_HEAD;
    float *turned = scratch, *x = scratch + columns * RP_HEAD, *y = x + columns;
    turn(k, n, stride, turned, columns);
    for (size_t row = 0; row < n; row += 2) {
        size_t other = row + 1 < n ? row + 1 : row; /* an odd last row is done twice */
        score_pair(q + row * stride, q + other * stride, turned, columns, x, y);
        float x_total = weigh(x, n, columns), y_total = weigh(y, n, columns);
        pair_sums s = {{ALL(0.0f)}, {ALL(0.0f)}};
        for (size_t t = 0; t < n; t++)
            pair_add(&s, x[t], y[t], v + t * stride);
        pair_store(&s, out + row * out_stride, out + other * out_stride, 1.0f / x_total, 1.0f / y_total);
    }
}

void RP_FLOATS(rp_kernels *k);

void RP_FLOATS(rp_kernels *k)
{
    k->quantise = quantise;
    k->dequantise = dequantise;
    k->layer_norm = layer_norm;
    k->gelu = gelu;
    k->add = add;
    k->dot = dot;
    k->attend = attend;
}
