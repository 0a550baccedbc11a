/* tiny_gazetteer.h - a gazetteer file of a dozen places, for tests of its reader and of damage. */
#ifndef RP_TINY_GAZETTEER_H
#define RP_TINY_GAZETTEER_H

#include <reportedly/gazetteer.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The file's bytes, 64-byte aligned; static. */
const uint8_t *tiny_gazetteer_bytes(size_t *size);

/* Puts the size and checksum of its header right. */
void tiny_gazetteer_seal(uint8_t *file, size_t size);

/* The same as a file without a name that lives as long as the process, and opened; NULL if that cannot be. */
#define TINY_GAZETTEER_PATH 64
bool tiny_gazetteer_file(char path[TINY_GAZETTEER_PATH]);
rp_gazetteer *tiny_gazetteer_open(void);

#endif
