/* reportedly.h - the whole public contract. */
#ifndef REPORTEDLY_REPORTEDLY_H
#define REPORTEDLY_REPORTEDLY_H

#include <reportedly/status.h>
#include <reportedly/report.h>
#include <reportedly/gazetteer.h>
#include <reportedly/model.h>
#include <reportedly/read.h>
#include <reportedly/write.h>
#include <reportedly/intake.h>
#include <reportedly/web.h>
#include <reportedly/table.h>
#include <reportedly/ledger.h>
#include <reportedly/watch.h>
#include <reportedly/serve.h>

#endif
