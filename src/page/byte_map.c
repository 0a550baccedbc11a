/* byte_map.c - see byte_map.h. */
#include "page/byte_map.h"

void rp_byte_map_add(rp_arena *a, rp_byte_map *m, rp_byte_run run)
{
    if (m->n) {
        const rp_byte_run *last = &m->runs[m->n - 1];
        uint64_t chars = (run.text - last->text) / last->text_width;
        if (last->text_width == run.text_width && last->input_width == run.input_width &&
            last->input + chars * last->input_width == run.input)
            return;
    }
    RP_PUSH(a, m->runs, m->n, run);
}

uint64_t rp_byte_map_get(const rp_byte_map *m, uint32_t text)
{
    uint32_t low = 0, high = m->n;
    while (high - low > 1) {
        uint32_t mid = low + (high - low) / 2;
        if (m->runs[mid].text <= text)
            low = mid;
        else
            high = mid;
    }
    if (!m->n)
        return text;
    const rp_byte_run *r = &m->runs[low];
    uint64_t chars = (text - r->text) / r->text_width, within = (text - r->text) % r->text_width;
    return r->input + chars * r->input_width + (within < r->input_width ? within : r->input_width - 1u);
}
