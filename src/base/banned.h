/* banned.h - functions that have no safe use here; naming one does not compile. */
#ifndef RP_BANNED_H
#define RP_BANNED_H

#include <string.h>
#include <stdio.h>
#include <stdlib.h>

#pragma GCC poison strcpy strcat strncpy strncat strtok sprintf vsprintf gets atoi atol atof

#endif
