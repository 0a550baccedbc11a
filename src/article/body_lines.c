/* body_lines.c - see body_lines.h. */
#include "article/body_lines.h"
#include "article/body_text.h"
#include "article/dump.h"

void rp_body_set_lines(int16_t *rows, const rp_outline *o)
{
    uint32_t n = o->page->n_blocks, rests = 0;
    int16_t list = RP_BODY_FAR, rest = RP_BODY_FAR, rest_at = -1;
    for (uint32_t i = 0; i < n; i++) {
        int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES;
        rp_furniture f = rp_furniture_of_block(&o->page->blocks[i]);
        r[RP_BODY_furniture] = (int16_t)f;
        r[RP_BODY_list_before] = list;
        r[RP_BODY_rest_before] = rest;
        r[RP_BODY_rests] = rp_capped(rests, RP_BODY_FAR);
        if (f == RP_FURNITURE_REST) {
            rests++;
            rest_at = rp_share(o->sums[i].prose_words, o->sums[n].prose_words);
        }
        r[RP_BODY_rest_at] = rest_at;
        list = f == RP_FURNITURE_LIST ? 1 : rp_further(list);
        rest = f == RP_FURNITURE_REST ? 1 : rp_further(rest);
    }
}
