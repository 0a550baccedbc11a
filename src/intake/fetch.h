/* fetch.h - one page from the web, politely and without being led anywhere: http and https only, no address that is not
 * public, robots.txt obeyed, everything counted while it comes. */
#ifndef RP_FETCH_H
#define RP_FETCH_H

#include "intake/item.h"

#include <reportedly/web.h>
#include <sys/socket.h>

/* Fetches h's page.url into h, as an HTTP response's body decoded; the address it came from in the end, the time, the
 * charset and the server's date go into h->item.page. Where it fails h is made to say why. visit may be NULL. Under a
 * guard. */
void rp_fetch(rp_ctx *ctx, rp_web *web, rp_held *h, rp_visit *visit);

/* Is it "http://..." or "https://..."? */
bool rp_is_web_address(const char *s);

/* May a socket be opened to it: a public unicast address (address.c)? */
bool rp_address_is_public(const struct sockaddr *address);

#endif
