/* The state as the protocol writes it. */
#ifndef STATE_H
#define STATE_H

#include <stdio.h>

#include "json.h"
#include "kernel.h"

void state_write(FILE *out, struct kernel *k);

/* Puts the kernel into a state; returns what is wrong with it, or null. */
const char *state_load(struct kernel *k, const struct json *state);

/* Letters of a set of permissions, in a string that lives for ever. */
const char *perms_text(unsigned set);

/* The set of permissions, or -1 if the value is none. */
int perms_of(const struct json *value);

#endif
