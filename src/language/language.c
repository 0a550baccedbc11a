/* language.c - see language.h. */
#include "language/language.h"

void rp_language_read(rp_arena *a, const rp_article *article, rp_language *out)
{
    (void)a;
    *out = (rp_language){.article = article};
}
