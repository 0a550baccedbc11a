/* currencies.h - how money is written: symbols, names and ISO 4217 codes. */
#ifndef RP_CURRENCIES_H
#define RP_CURRENCIES_H

#include <reportedly/report.h>

typedef enum rp_currency_form {
    RP_CURRENCY_SYMBOL, /* before the number */
    RP_CURRENCY_NAME,   /* behind it; may be several words */
    RP_CURRENCY_CODE,   /* either; written in capitals */
} rp_currency_form;

typedef struct rp_currency {
    const char *words; /* lower case */
    const char *code;  /* ISO 4217, or the market's own (BTC) */
    rp_currency_form form;
} rp_currency;

extern const rp_currency rp_currencies[];
extern const unsigned rp_n_currencies;

#endif
