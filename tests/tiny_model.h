/* tiny_model.h - a language model of one narrow layer and a hundred pieces, its weights drawn by chance: what it reads
 * means nothing, but all of the way through a model is gone, in microseconds a word. For tests of damage. */
#ifndef RP_TINY_MODEL_H
#define RP_TINY_MODEL_H

#include <reportedly/read.h>

/* Makes the model's file, which has no name and lives as long as the process, and says how it can be opened. */
#define TINY_MODEL_PATH 64
bool tiny_model_file(char path[TINY_MODEL_PATH]);

/* The same, opened. NULL with words on stderr if that cannot be. */
rp_model *tiny_model_open(void);

#endif
