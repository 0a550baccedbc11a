/* say.h - one line to stderr. What it quotes (names of files, words of a page) may be hostile: bytes that a
 * terminal would obey are shown as '?'. */
#ifndef SAY_H
#define SAY_H

/* "reportedly: " and the words, in one write. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Such words for another place: what a terminal would obey, and what parts lines and columns, becomes '?'. */
void say_cleaned(char *words);

#endif
