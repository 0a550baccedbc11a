/* check.h - the smallest test frame: CHECK counts, reports where and with what, and main() returns the tally. */
#ifndef RP_CHECK_H
#define RP_CHECK_H

#include <stdio.h>
#include <string.h>

static int check_passed, check_failed;

#define CHECK(condition, ...)                                                                                \
    do {                                                                                                     \
        if (condition) {                                                                                     \
            check_passed++;                                                                                  \
        } else {                                                                                             \
            check_failed++;                                                                                  \
            fprintf(stderr, "%s:%d: %s:", __FILE__, __LINE__, #condition);                                  \
            fprintf(stderr, " " __VA_ARGS__);                                                                  \
            fputc('\n', stderr);                                                                             \
        }                                                                                                    \
    } while (0)

#define CHECK_SLICE(slice, text)                                                                             \
    CHECK((slice).ptr && (slice).len == strlen(text) && !memcmp((slice).ptr, (text), (slice).len),           \
          "is \"%.*s\", should be \"%s\"", (int)(slice).len, (slice).ptr ? (slice).ptr : "", (text))

/* What main() returns: prints the tally. A test that checked nothing has failed. */
static int check_result(const char *name)
{
    printf("%s: %d passed, %d failed\n", name, check_passed, check_failed);
    return check_failed || !check_passed;
}

#endif
