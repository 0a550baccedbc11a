/* model.h - where the command finds its files: the language core's model and the gazetteer. */
#ifndef TOOLS_MODEL_H
#define TOOLS_MODEL_H

#include "command.h"

#include <reportedly/reportedly.h>

/* Opens the model that was asked for by --model, else by $REPORTEDLY_MODEL ("none" is none), else the first
 * there is of: ../models/en.rpm beside the program (a build's), ../share/reportedly/en.rpm (an
 * installation's). *out is NULL where there is none; then rules read alone, and one line on stderr says so.
 * EXIT_FAULT, told on stderr, for a model that is named but cannot be used. */
exit_code model_open(rp_ctx *ctx, const char *asked, rp_model **out);

/* The same for the gazetteer: --gazetteer, $REPORTEDLY_GAZETTEER, places.rpg in the same folders. Without it reports
 * have no places. */
exit_code gazetteer_open(rp_ctx *ctx, const char *asked, rp_gazetteer **out);

#endif
