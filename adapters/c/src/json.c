#include "json.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 16, FIRST_CAPACITY = 1024, MOST_VALUES = 1 << 20 };

struct reader {
  struct json_arena *arena;
  char *at;
};

static struct json *read_value(struct reader *in, int depth);

static struct json *fail(struct reader *in, const char *error) {
  if (in->arena->error == NULL) {
    in->arena->error = error;
  }
  return NULL;
}

static void skip_space(struct reader *in) {
  while (*in->at == ' ' || *in->at == '\t' || *in->at == '\r' || *in->at == '\n') {
    in->at++;
  }
}

/* Values are referred to by address, so there is room for a whole line before it is read. */
static struct json *new_value(struct reader *in, enum json_type type) {
  struct json_arena *arena = in->arena;
  if (arena->used == arena->capacity) {
    return fail(in, "too many values");
  }
  struct json *value = &arena->values[arena->used++];
  memset(value, 0, sizeof *value);
  value->type = type;
  return value;
}

static struct json *read_word(struct reader *in, const char *word, struct json like) {
  size_t length = strlen(word);
  if (strncmp(in->at, word, length) != 0) {
    return fail(in, "no value of JSON");
  }
  in->at += length;
  struct json *value = new_value(in, like.type);
  if (value != NULL) {
    value->truth = like.truth;
  }
  return value;
}

static struct json *read_integer(struct reader *in) {
  bool negative = *in->at == '-';
  char *at = in->at + negative;
  if (*at < '0' || *at > '9' || (*at == '0' && at[1] >= '0' && at[1] <= '9')) {
    return fail(in, "no number of JSON");
  }
  /* Negative numbers reach one further, so all are built up below zero. */
  int64_t number = 0;
  for (; *at >= '0' && *at <= '9'; at++) {
    int digit = *at - '0';
    if (number < (INT64_MIN + digit) / 10) {
      return fail(in, "an integer has more than 64 bits");
    }
    number = number * 10 - digit;
  }
  if (*at == '.' || *at == 'e' || *at == 'E') {
    return fail(in, "a number is no integer");
  }
  if (!negative && number == INT64_MIN) {
    return fail(in, "an integer has more than 64 bits");
  }
  in->at = at;
  struct json *value = new_value(in, JSON_INTEGER);
  if (value != NULL) {
    value->integer = negative ? number : -number;
  }
  return value;
}

static int hex(char digit) {
  if (digit >= '0' && digit <= '9') {
    return digit - '0';
  }
  if (digit >= 'a' && digit <= 'f') {
    return digit - 'a' + 10;
  }
  return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

/* What is beyond ASCII is nothing that the protocol uses: it becomes a question mark. */
static bool read_unicode(struct reader *in, char *to) {
  int code = 0;
  for (int i = 0; i < 4; i++) {
    int digit = hex(*in->at);
    if (digit < 0) {
      return false;
    }
    code = code * 16 + digit;
    in->at++;
  }
  *to = code > 0 && code < 128 ? (char)code : '?';
  return true;
}

static const char *read_text(struct reader *in) {
  static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  char *start = ++in->at;
  char *to = start;
  while (*in->at != '"') {
    if ((unsigned char)*in->at < ' ') {
      fail(in, "a string has no end");
      return NULL;
    }
    if (*in->at != '\\') {
      *to++ = *in->at++;
      continue;
    }
    in->at++;
    if (*in->at == 'u') {
      in->at++;
      if (!read_unicode(in, to++)) {
        fail(in, "no escape of JSON");
        return NULL;
      }
      continue;
    }
    const char *escape = escapes;
    while (*escape != '\0' && *escape != *in->at) {
      escape += 2;
    }
    if (*escape == '\0') {
      fail(in, "no escape of JSON");
      return NULL;
    }
    *to++ = escape[1];
    in->at++;
  }
  in->at++;
  *to = '\0';
  return start;
}

static struct json *read_string(struct reader *in) {
  const char *text = read_text(in);
  struct json *value = text == NULL ? NULL : new_value(in, JSON_STRING);
  if (value != NULL) {
    value->text = text;
  }
  return value;
}

static const char *read_key(struct reader *in) {
  if (*in->at != '"') {
    fail(in, "a key is no string");
    return NULL;
  }
  const char *key = read_text(in);
  if (key == NULL) {
    return NULL;
  }
  skip_space(in);
  if (*in->at != ':') {
    fail(in, "a key without a value");
    return NULL;
  }
  in->at++;
  return key;
}

static struct json *read_members(struct reader *in, int depth, enum json_type type) {
  char end = type == JSON_OBJECT ? '}' : ']';
  struct json *whole = new_value(in, type);
  if (whole == NULL) {
    return NULL;
  }
  struct json **last = &whole->child;
  in->at++;
  skip_space(in);
  if (*in->at == end) {
    in->at++;
    return whole;
  }
  while (true) {
    skip_space(in);
    const char *key = type == JSON_OBJECT ? read_key(in) : NULL;
    struct json *member = in->arena->error == NULL ? read_value(in, depth + 1) : NULL;
    if (member == NULL) {
      return NULL;
    }
    if (key != NULL && json_get(whole, key) != NULL) {
      return fail(in, "a key stands there twice");
    }
    member->key = key;
    *last = member;
    last = &member->next;
    skip_space(in);
    if (*in->at == end) {
      in->at++;
      return whole;
    }
    if (*in->at != ',') {
      return fail(in, "a member is followed by neither a comma nor the end");
    }
    in->at++;
  }
}

static struct json *read_value(struct reader *in, int depth) {
  if (depth > DEEPEST) {
    return fail(in, "nested too deeply");
  }
  skip_space(in);
  switch (*in->at) {
    case '{':
      return read_members(in, depth, JSON_OBJECT);
    case '[':
      return read_members(in, depth, JSON_ARRAY);
    case '"':
      return read_string(in);
    case 't':
      return read_word(in, "true", (struct json){.type = JSON_BOOL, .truth = true});
    case 'f':
      return read_word(in, "false", (struct json){.type = JSON_BOOL});
    case 'n':
      return read_word(in, "null", (struct json){.type = JSON_NULL});
    default:
      return read_integer(in);
  }
}

/* Every value takes at least one character, and most of them several. */
static bool make_room(struct json_arena *arena, size_t length) {
  size_t needed = length + FIRST_CAPACITY;
  if (needed > MOST_VALUES) {
    needed = MOST_VALUES;
  }
  if ((size_t)arena->capacity < needed) {
    struct json *values = realloc(arena->values, needed * sizeof *values);
    if (values == NULL) {
      return false;
    }
    arena->values = values;
    arena->capacity = (int)needed;
  }
  return true;
}

struct json *json_read(struct json_arena *arena, char *line, size_t length) {
  struct reader in = {arena, line};
  arena->used = 0;
  arena->error = NULL;
  if (strlen(line) != length) {
    return fail(&in, "a line has a NUL in it");
  }
  if (!make_room(arena, length)) {
    return fail(&in, "no memory for this line");
  }
  struct json *value = read_value(&in, 0);
  if (value != NULL) {
    skip_space(&in);
    if (*in.at != '\0') {
      return fail(&in, "something follows the value");
    }
  }
  return value;
}

const struct json *json_get(const struct json *object, const char *key) {
  if (object == NULL || object->type != JSON_OBJECT) {
    return NULL;
  }
  const struct json *member = object->child;
  while (member != NULL && strcmp(member->key, key) != 0) {
    member = member->next;
  }
  return member;
}
