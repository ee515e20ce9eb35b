/* Calls in the protocol's form. */
#ifndef CALL_H
#define CALL_H

#include "json.h"
#include "kernel.h"

/* Makes the call of a request and prints the answer; returns what is wrong with it, or null. */
const char *call_answer(struct kernel *k, const struct json *request);

#endif
