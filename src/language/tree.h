/* tree.h - the highest tree over a sentence's words, given a score of every arc (Chu and Liu 1965, Edmonds 1967).
 *
 * A sentence is one window at most, some 190 words, and mostly under 40. Time is at worst the cube of its words,
 * which is reached only by scores made for it: 20 ms for 190. */
#ifndef RP_TREE_H
#define RP_TREE_H

#include "base/arena.h"

#define RP_TREE_WORDS_MAX 255

/* Memory of one thread's trees. */
typedef struct rp_tree_workspace rp_tree_workspace;
rp_tree_workspace *rp_tree_workspace_make(rp_arena *a, size_t words);

/* heads: of each of n words, 0 the root, else word + 1; scores n x (n + 1), [word][head]. Exactly one word hangs on the root.
 * n is 1 to what the workspace was made for. */
void rp_tree_find(rp_tree_workspace *ws, const float *scores, size_t n, uint16_t *heads);

#endif
