/* outlets.h - where papers and stations are at home, by their addresses. */
#ifndef RP_OUTLETS_H
#define RP_OUTLETS_H

/* The town and its first-level region, by names that the gazetteer has. */
typedef struct rp_outlet_row {
    const char *host; /* and hosts that end with it behind a dot */
    const char *town;
    const char *region;
} rp_outlet_row;

extern const rp_outlet_row rp_outlet_rows[];
extern const unsigned rp_n_outlet_rows;

#endif
