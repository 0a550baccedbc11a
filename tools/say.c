/* say.c - see say.h. */
#include "say.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define LINE_BYTES 1200

/* In UTF-8, what is not to reach a terminal beside the control bytes; the last byte is a range. */
static const struct {
    char lead[3];
    unsigned char first, last;
} unsafe[] = {
    {"\xC2", 0x80, 0x9F},     /* C1 */
    {"\xE2\x80", 0xAA, 0xAE}, /* direction overrides */
    {"\xE2\x81", 0xA6, 0xA9}, /* direction isolates */
};

static size_t unsafe_bytes(const char *s)
{
    if ((unsigned char)*s < 0x20 || *s == 0x7F)
        return 1;
    for (size_t i = 0; i < sizeof unsafe / sizeof *unsafe; i++) {
        size_t n = strlen(unsafe[i].lead);
        unsigned char last = strncmp(s, unsafe[i].lead, n) ? 0 : (unsigned char)s[n];
        if (last >= unsafe[i].first && last <= unsafe[i].last)
            return n + 1;
    }
    return 0;
}

void say_cleaned(char *words)
{
    while (*words) {
        size_t n = unsafe_bytes(words);
        memset(words, n ? '?' : *words, n ? n : 1);
        words += n ? n : 1;
    }
}

void say(const char *format, ...)
{
    char line[LINE_BYTES] = "reportedly: ";
    size_t at = strlen(line);
    va_list args;
    va_start(args, format);
    vsnprintf(line + at, sizeof line - at - 1, format, args);
    va_end(args);
    say_cleaned(line + at);
    size_t n = strlen(line);
    line[n++] = '\n';
    fwrite(line, 1, n, stderr);
}
