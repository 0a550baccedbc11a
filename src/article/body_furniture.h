/* body_furniture.h - furniture within the body of a page of prose, by rules.
 *
 * The model weighs blocks by their words, so that a caption or a "Read also" between two paragraphs costs it
 * little; a reader of claims must not be told them. Where most of what is expected to be body is lengthy
 * paragraphs, what names itself furniture is taken out. On all pages alike these rules did harm. */
#ifndef RP_BODY_FURNITURE_H
#define RP_BODY_FURNITURE_H

#include "article/body_features.h"

/* Sets to 0 the chances of furniture; chance and rows are of o's blocks. */
void rp_body_mark_furniture(const rp_outline *o, const int16_t *rows, uint32_t *chance);

#endif
