/* jobs.h - pages that are given to be read: a queue, one reader, and how far each has come.
 *
 * Reading takes from milliseconds to minutes, so whoever gives a page is told a name under which to ask for it. One is
 * read at a time: reading takes a core, and the desk stays quick beside it. */
#ifndef RP_SERVE_JOBS_H
#define RP_SERVE_JOBS_H

#include "serve/server.h"

#define RP_JOBS_WAITING 16  /* at most */
#define RP_JOBS_KEPT 16     /* that are done: the oldest make room for others */
#define RP_JOBS_MS 600000   /* and are kept no longer than this */

/* What is wanted of a page: its type decides whether it is a page, text or an address. */
typedef enum rp_job_kind { RP_JOB_PAGE, RP_JOB_TEXT, RP_JOB_ADDRESS, RP_JOB_NONE } rp_job_kind;

/* By the value of Content-Type; RP_JOB_NONE for any other. */
rp_job_kind rp_job_kind_of(const char *type);

/* Is this an address that may be fetched? Nothing else may be: it would name a file of this machine. */
bool rp_job_is_address(rp_slice s);

typedef struct rp_jobs rp_jobs;

/* NULL: no memory, or no thread. The server's options and limits must outlive it. */
rp_jobs *rp_jobs_start(const rp_server_options *options, const rp_limits *limits);

/* Waits for the page that is being read. NULL is fine. */
void rp_jobs_stop(rp_jobs *jobs);

/* Puts a page on the queue and answers with its job. body: taken over on success. */
void rp_jobs_give(rp_jobs *jobs, rp_job_kind kind, rp_buf *body, const rp_params *params, rp_answer *out);

/* Answers how far it has come, and with what it gave. */
void rp_jobs_tell(rp_jobs *jobs, const char *name, rp_answer *out);

#endif
