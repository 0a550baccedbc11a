/* workers.c - the threads that ask the ledger: each with a connection of its own, so that one slow question holds up no
 * other reader, and a program that adds is never waited for. */
#include "serve/jobs.h"
#include "serve/views.h"
#include "base/ctx.h"

#define WORKERS 4

typedef struct worker {
    rp_server *server;
    rp_desk desk;
} worker;

bool rp_workers_take(rp_server *s, rp_request *r)
{
    pthread_mutex_lock(&s->lock);
    bool fine = !s->stopping;
    if (fine) {
        r->state = RP_REQUEST_WAITING;
        r->peer->since = 0;
        r->next = NULL;
        if (s->last)
            s->last->next = r;
        else
            s->first = r;
        s->last = r;
        MHD_suspend_connection(r->connection);
        pthread_cond_signal(&s->more);
    }
    pthread_mutex_unlock(&s->lock);
    return fine;
}

/* Waits for a request; NULL at the end, when all have been answered. */
static rp_request *next(rp_server *s)
{
    pthread_mutex_lock(&s->lock);
    while (!s->first && !s->stopping)
        pthread_cond_wait(&s->more, &s->lock);
    rp_request *r = s->first;
    if (r) {
        s->first = r->next;
        if (!s->first)
            s->last = NULL;
    }
    pthread_mutex_unlock(&s->lock);
    return r;
}

static void answer(worker *w, rp_request *r)
{
    rp_params form = {.n = 0};
    rp_view_kind kind = r->routed.row->kind;
    rp_ask ask = {kind, r->routed.id, &r->target.params, &form};
    if (kind == RP_VIEW_JOB)
        rp_jobs_tell(w->server->jobs, r->routed.id, &r->answer);
    else if (kind == RP_VIEW_READ && !r->body.failed)
        rp_jobs_give(w->server->jobs, rp_job_kind_of(r->type), &r->body, &r->target.params, &r->answer);
    else if (r->body.failed || (r->body.len && (strlen(r->body.ptr) != r->body.len || !rp_params_read(r->body.ptr, &form))))
        rp_answer_fail(&r->answer, 400, "the body of the request is no form");
    else
        rp_view_answer(&w->desk, &ask, &r->answer);
    rp_answer_finish(&r->answer, r->takes_gzip);
}

static void *work(void *argument)
{
    worker *w = argument;
    rp_request *r;
    while ((r = next(w->server))) {
        struct MHD_Connection *connection = r->connection;
        answer(w, r);
        r->state = RP_REQUEST_ANSWERED;
        MHD_resume_connection(connection); /* r is the network's thread's again */
    }
    rp_ledger_close(w->desk.ledger);
    rp_ctx_free(w->desk.ctx);
    free(w);
    return NULL;
}

static rp_status open_desk(rp_ctx *ctx, const rp_server *s, rp_desk *d)
{
    d->name = s->options.ledger;
    d->by = s->options.by;
    d->query_ms = s->options.query_ms;
    rp_status st = rp_ctx_new(&d->ctx);
    if (st != RP_OK)
        return rp_fail(ctx, st, "not enough memory to serve");
    d->ctx->limits = s->limits;
    st = rp_ledger_open(d->ctx, d->name, RP_LEDGER_READ, &d->ledger);
    return st == RP_OK ? RP_OK : rp_fail(ctx, st, "%s", rp_error_text(d->ctx));
}

static rp_status start_one(rp_ctx *ctx, rp_server *s)
{
    worker *w = calloc(1, sizeof *w);
    rp_status st = w ? open_desk(ctx, s, &w->desk) : rp_fail(ctx, RP_E_MEMORY, "not enough memory to serve");
    if (st == RP_OK) {
        w->server = s;
        if (pthread_create(&s->workers[s->n_workers], NULL, work, w))
            st = rp_fail(ctx, RP_E_MEMORY, "could not start a thread to serve with");
    }
    if (st == RP_OK) {
        s->n_workers++;
    } else if (w) {
        rp_ledger_close(w->desk.ledger);
        rp_ctx_free(w->desk.ctx);
        free(w);
    }
    return st;
}

rp_status rp_workers_start(rp_ctx *ctx, rp_server *s)
{
    size_t want = s->options.workers ? s->options.workers : WORKERS;
    rp_status st = RP_OK;
    for (size_t i = 0; st == RP_OK && i < want && i < RP_WORKERS_MOST; i++)
        st = start_one(ctx, s);
    return st;
}

void rp_workers_stop(rp_server *s)
{
    pthread_mutex_lock(&s->lock);
    s->stopping = true;
    pthread_cond_broadcast(&s->more);
    pthread_mutex_unlock(&s->lock);
    for (size_t i = 0; i < s->n_workers; i++)
        pthread_join(s->workers[i], NULL);
    s->n_workers = 0;
}
