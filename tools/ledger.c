/* ledger.c - see ledger.h. */
#include "ledger.h"
#include "say.h"
#include "terminal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_LEDGER "reportedly.ledger"

const char *ledger_name(const char *named)
{
    const char *set = getenv("REPORTEDLY_LEDGER");
    return named ? named : set && *set ? set : DEFAULT_LEDGER;
}

exit_code desk_open(desk *d, const char *name, rp_ledger_mode mode)
{
    *d = (desk){NULL, NULL};
    if (rp_ctx_new(&d->ctx) != RP_OK) {
        say("not enough memory to start");
        return EXIT_FAULT;
    }
    rp_status st = rp_ledger_open(d->ctx, ledger_name(name), mode, &d->ledger);
    return st == RP_OK ? EXIT_DONE : desk_fault(d, st);
}

void desk_close(desk *d)
{
    rp_ledger_close(d->ledger);
    rp_ctx_free(d->ctx);
}

exit_code desk_fault(const desk *d, rp_status st)
{
    say("%s", rp_error_text(d->ctx));
    return st == RP_E_USAGE ? EXIT_USAGE : EXIT_FAULT;
}

const char *added_word(const rp_ledger_added *added)
{
    return added->known                       ? "known"
           : added->before                    ? "version"
           : added->account != added->report ? "copy"
                                              : "added";
}

exit_code put_out(const char *bytes, size_t size)
{
    if (fwrite(bytes ? bytes : "", 1, size, stdout) == size && !fflush(stdout))
        return EXIT_DONE;
    say("standard output: %s", strerror(errno));
    return EXIT_FAULT;
}

exit_code put_table(const desk *d, const rp_table *table, rp_table_format format, unsigned width, const char *colour)
{
    char *out;
    size_t size;
    rp_status st = rp_table_write(d->ctx, table, format, width, terminal_colour(colour, stdout), &out, &size);
    exit_code code = st == RP_OK ? put_out(out, size) : desk_fault(d, st);
    rp_write_free(out);
    return code;
}
