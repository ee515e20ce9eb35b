/* A small reader of JSON: one value in one line, integers of 64 bits, nothing else. */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum json_type { JSON_NULL, JSON_BOOL, JSON_INTEGER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

/* A value. The members of an array or object are a list that begins with child. */
struct json {
  enum json_type type;
  const char *key; /* of a member of an object, otherwise null */
  bool truth;
  int64_t integer;
  const char *text;
  struct json *child;
  struct json *next;
};

/* The values of a line and what goes wrong with it; reused from line to line. */
struct json_arena {
  struct json *values;
  int capacity;
  int used;
  const char *error; /* null if all went well */
};

/*
 * Reads a line of so many characters, which is changed: strings are ended in place. Returns the
 * value, or null and sets the arena's error. The value is valid until the next line is read.
 */
struct json *json_read(struct json_arena *arena, char *line, size_t length);

/* The member of an object, or null if it is not there or this is no object. */
const struct json *json_get(const struct json *object, const char *key);

#endif
