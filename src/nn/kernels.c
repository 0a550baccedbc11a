/* kernels.c - the scalar integer kernel, which defines what the others compute, and the choice among them. */
#include "nn/kernels.h"
#include "base/banned.h"

void rp_floats_plain(rp_kernels *k);
#ifdef RP_HAVE_X86
void rp_floats_avx2(rp_kernels *k);
void rp_dot_panel_avx2(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums);
void rp_dot_panel_avx_vnni(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width,
                           int32_t *sums);
void rp_dot_panel_avx512_vnni(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width,
                              int32_t *sums);
#include <cpuid.h>
#endif
#ifdef RP_HAVE_ARM
void rp_dot_panel_neon(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums);
#include <sys/auxv.h>
#endif

static void dot_panel_c(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums)
{
    for (size_t r = 0; r < rows; r++, a += stride, sums += RP_PANEL) {
        memset(sums, 0, RP_PANEL * sizeof *sums);
        for (size_t k = 0; k < width; k += RP_QUAD)
            for (size_t o = 0; o < RP_PANEL; o++)
                for (size_t i = 0; i < RP_QUAD; i++)
                    sums[o] += a[k + i] * w[k * RP_PANEL + o * RP_QUAD + i];
    }
}

#ifdef RP_HAVE_X86
/* AVX-VNNI: leaf 7, subleaf 1, EAX bit 4; needs the same state of the operating system as AVX2. */
static bool has_avx_vnni(void)
{
    unsigned a, b, c, d;
    return __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a & 1u << 4);
}

unsigned rp_cpu_bits(void)
{
    unsigned bits = 0;
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        bits |= RP_CPU_AVX2;
        if (has_avx_vnni())
            bits |= RP_CPU_AVX_VNNI;
    }
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512vl"))
        bits |= RP_CPU_AVX512_VNNI;
    return bits;
}
#elif defined(RP_HAVE_ARM)
unsigned rp_cpu_bits(void)
{
    const unsigned long dot_product = 1ul << 20; /* HWCAP_ASIMDDP */
    return getauxval(AT_HWCAP) & dot_product ? RP_CPU_NEON_DOT : 0;
}
#else
unsigned rp_cpu_bits(void)
{
    return 0;
}
#endif

void rp_kernels_init(rp_kernels *k, unsigned cpu)
{
    (void)cpu;
    rp_floats_plain(k);
    k->dot_panel = dot_panel_c;
#ifdef RP_HAVE_X86
    if (cpu & RP_CPU_AVX2) {
        rp_floats_avx2(k);
        k->dot_panel = rp_dot_panel_avx2;
    }
    if (cpu & RP_CPU_AVX_VNNI)
        k->dot_panel = rp_dot_panel_avx_vnni;
    if (cpu & RP_CPU_AVX512_VNNI)
        k->dot_panel = rp_dot_panel_avx512_vnni;
#endif
#ifdef RP_HAVE_ARM
    if (cpu & RP_CPU_NEON_DOT)
        k->dot_panel = rp_dot_panel_neon;
#endif
}
