/* floats.c - the float kernels, from one source for every processor.
 *
 * Compiled once plain and once more with each instruction set's flags, under another name of RP_FLOATS; the
 * compiler turns vectors of eight into what there is. Sums run in eight lanes that are added in one fixed
 * order, and the compiler contracts nothing (-ffp-contract=off): a multiplication and an addition are rounded once
 * where it says FMA() and twice elsewhere. So all compilations give the same bits. Where a processor has no fused
 * multiplication the C library makes it, slowly: that is no machine that this is meant for. */
#include "nn/kernels.h"
#include "base/banned.h"

#include <math.h>
#ifdef __FMA__
#include <immintrin.h>
#endif

typedef float lanes __attribute__((vector_size(32), aligned(4), may_alias));
typedef int32_t int_lanes __attribute__((vector_size(32), aligned(4), may_alias));
typedef uint8_t byte_lanes __attribute__((vector_size(8)));
#define LANES 8

#define LOAD(p) (*(const lanes *)(p))
#define STORE(p, v) (*(lanes *)(p) = (v))
#define ALL(x) ((lanes){(x), (x), (x), (x), (x), (x), (x), (x)})
#define BITS(v) ((int_lanes)(v))
#define SELECT(mask, a, b) ((lanes)((BITS(a) & (mask)) | (BITS(b) & ~(mask))))
#ifdef __AVX2__ /* the same, in one instruction */
#define MIN(a, b) ((lanes)_mm256_min_ps((__m256)(a), (__m256)(b)))
#define MAX(a, b) ((lanes)_mm256_max_ps((__m256)(a), (__m256)(b)))
#else
#define MIN(a, b) SELECT((a) < (b), a, b)
#define MAX(a, b) SELECT((a) > (b), a, b)
#endif

/* x * y + z, rounded once. */
static inline __attribute__((always_inline)) lanes fused(lanes x, lanes y, lanes z)
{
#ifdef __FMA__
    return (lanes)_mm256_fmadd_ps((__m256)x, (__m256)y, (__m256)z);
#else
    for (int i = 0; i < LANES; i++)
        z[i] = fmaf(x[i], y[i], z[i]);
    return z;
#endif
}
#define FMA(x, y, z) fused((x), (y), (z))

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
    p = FMA(p, z, ALL(1.340043217e-03f));
    p = FMA(p, z, ALL(9.618025603e-03f));
    p = FMA(p, z, ALL(5.550327214e-02f));
    p = FMA(p, z, ALL(2.402265121e-01f));
    p = FMA(p, z, ALL(6.931472067e-01f));
    p = FMA(p, z, ALL(1.0f));
    *x = (lanes)(BITS(p) + power);
}

/* erf(x) as x times a quotient of polynomials in x^2, error under 2e-7; |x| over 3.9 is taken for 3.9. */
static inline void erf_lanes(lanes *v)
{
    lanes x = MAX(MIN(*v, ALL(3.9f)), ALL(-3.9f)), t = x * x;
    lanes n = ALL(-1.323322868e-08f);
    n = FMA(n, t, ALL(4.698567296e-06f));
    n = FMA(n, t, ALL(3.796570341e-04f));
    n = FMA(n, t, ALL(3.829878576e-03f));
    n = FMA(n, t, ALL(5.426072918e-02f));
    n = FMA(n, t, ALL(1.846901983e-01f));
    n = FMA(n, t, ALL(1.128379180e+00f));
    lanes d = ALL(6.323858723e-05f);
    d = FMA(d, t, ALL(1.303570752e-03f));
    d = FMA(d, t, ALL(1.542338666e-02f));
    d = FMA(d, t, ALL(1.137567499e-01f));
    d = FMA(d, t, ALL(4.970109503e-01f));
    d = FMA(d, t, ALL(1.0f));
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
        total = FMA(LOAD(x + i), LOAD(y + i), total);
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
        squares = FMA(d, d, squares);
    }
    lanes scale = ALL(1.0f / sqrtf(sum_of(squares) / (float)n + epsilon));
    for (size_t i = 0; i < n; i += LANES)
        STORE(x + i, FMA((LOAD(x + i) - mean) * scale, LOAD(gain + i), LOAD(bias + i)));
}

/* Numbers of 0 to 127 that ROUNDER was added to, as bytes: four times eight. */
static inline void store_bytes(uint8_t *q, const lanes v[4])
{
#ifdef __AVX2__
    const __m256i ones = _mm256_set1_epi32(0x7F), order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    __m256i a = _mm256_packs_epi32(_mm256_and_si256((__m256i)v[0], ones), _mm256_and_si256((__m256i)v[1], ones));
    __m256i b = _mm256_packs_epi32(_mm256_and_si256((__m256i)v[2], ones), _mm256_and_si256((__m256i)v[3], ones));
    _mm256_storeu_si256((__m256i *)q, _mm256_permutevar8x32_epi32(_mm256_packus_epi16(a, b), order));
#else
    for (int i = 0; i < 4; i++) {
        byte_lanes whole = __builtin_convertvector(BITS(v[i]) & 0x7F, byte_lanes);
        memcpy(q + i * LANES, &whole, sizeof whole);
    }
#endif
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
    for (size_t i = 0; i < n; i += 4 * LANES) {
        lanes v[4];
        for (size_t k = 0; k < 4; k++)
            v[k] = MIN((LOAD(x + i + k * LANES) - from) * per, ALL((float)RP_ACTIVATION_MAX)) + ALL(ROUNDER);
        store_bytes(q + i, v);
    }
}

static void dequantise(const int32_t *sums, size_t rows, const float *scale, const float *low,
                       const float *weight_scale, const float *weight_sum, const float *bias, float *y, size_t stride)
{
    for (size_t o = 0; o < RP_PANEL; o += LANES) {
        lanes by = LOAD(weight_scale + o), sum = LOAD(weight_sum + o), add = LOAD(bias + o);
        for (size_t r = 0; r < rows; r++) {
            lanes dot = __builtin_convertvector(*(const int_lanes *)(sums + r * RP_PANEL + o), lanes);
            STORE(y + r * stride + o, FMA(by, FMA(ALL(scale[r]), dot, ALL(low[r]) * sum), add));
        }
    }
}

/* One head's keys, turned: keys[d * columns + t], columns from n on 0; and its values, one behind the other: in
 * rows of a layer's width they would share a few sets of the first cache. */
static void gather(const rp_attention *at, float *keys, float *values, size_t columns)
{
    for (size_t t = 0; t < at->n; t++) {
        const float *k = at->k + t * at->stride;
        for (size_t d = 0; d < RP_HEAD; d++)
            keys[d * columns + t] = k[d];
        memcpy(values + t * RP_HEAD, at->v + t * at->stride, RP_HEAD * sizeof *values);
    }
    for (size_t d = 0; d < RP_HEAD; d++)
        for (size_t t = at->n; t < columns; t++)
            keys[d * columns + t] = 0;
}

/* Four rows at a time, 16 numbers of each, in eight registers: a load serves all rows, and eight sums in flight
 * hide the addition's latency. */
#define ROWS 4
#define STEP (2 * LANES)
typedef struct tile {
    lanes low[ROWS], high[ROWS];
} tile;

static inline __attribute__((always_inline)) void tile_add(tile *s, const float *const x[ROWS], size_t i, const float *p)
{
    lanes low = LOAD(p), high = LOAD(p + LANES);
    for (int r = 0; r < ROWS; r++) {
        s->low[r] = FMA(ALL(x[r][i]), low, s->low[r]);
        s->high[r] = FMA(ALL(x[r][i]), high, s->high[r]);
    }
}

static inline __attribute__((always_inline)) void tile_store(const tile *s, float *const to[ROWS],
                                                             const float factor[ROWS])
{
    for (int r = 0; r < ROWS; r++) {
        STORE(to[r], s->low[r] * ALL(factor[r]));
        STORE(to[r] + LANES, s->high[r] * ALL(factor[r]));
    }
}

#define ROOT_OF_HEAD 0.17677669529663687f /* 1 / sqrt(RP_HEAD) */

/* Scores of four rows with all columns: scores[r * columns + t]. */
static void score_rows(const float *const q[ROWS], const float *keys, size_t columns, float *scores)
{
    static const float factors[ROWS] = {ROOT_OF_HEAD, ROOT_OF_HEAD, ROOT_OF_HEAD, ROOT_OF_HEAD};
    for (size_t t = 0; t < columns; t += STEP) {
        tile s = {{ALL(0.0f)}, {ALL(0.0f)}};
        for (size_t d = 0; d < RP_HEAD; d++)
            tile_add(&s, q, d, keys + d * columns + t);
        float *const to[ROWS] = {scores + t, scores + columns + t, scores + 2 * columns + t, scores + 3 * columns + t};
        tile_store(&s, to, factors);
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

/* out[r] = the sum of weights[r][t] * values[t], times factor[r]. */
static void mix_rows(const float *const weights[ROWS], const float *values, size_t n, const float factor[ROWS],
                     float *const out[ROWS])
{
    for (size_t half = 0; half < RP_HEAD; half += STEP) {
        tile s = {{ALL(0.0f)}, {ALL(0.0f)}};
        for (size_t t = 0; t < n; t++)
            tile_add(&s, weights, t, values + t * RP_HEAD + half);
        float *const to[ROWS] = {out[0] + half, out[1] + half, out[2] + half, out[3] + half};
        tile_store(&s, to, factor);
    }
}

static void attend(const rp_attention *at, float *scratch)
{
    size_t columns = (at->n + STEP - 1) / STEP * STEP;
    float *keys = scratch, *values = keys + columns * RP_HEAD, *scores = values + columns * RP_HEAD;
    gather(at, keys, values, columns);
    for (size_t row = 0; row < at->n_q; row += ROWS) {
        const float *q[ROWS], *weights[ROWS];
        float *out[ROWS], factor[ROWS];
        for (size_t r = 0; r < ROWS; r++) {
            size_t own = row + r < at->n_q ? row + r : at->n_q - 1; /* the last row stands in for those missing */
            q[r] = at->q + own * at->q_stride;
            out[r] = at->out + own * at->out_stride;
            weights[r] = scores + r * columns;
        }
        score_rows(q, keys, columns, scores);
        for (size_t r = 0; r < ROWS; r++)
            factor[r] = 1.0f / weigh(scores + r * columns, at->n, columns);
        mix_rows(weights, values, at->n, factor, out);
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
