/* The adapter: a request a line on standard input, an answer a line on standard output. */
#define _POSIX_C_SOURCE 200809L
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "call.h"
#include "json.h"
#include "kernel.h"
#include "state.h"

enum { MOST_PAGES = 1 << 20, MOST_PIDS = 63, MOST_OFFERS = 1 << 16 };

static struct kernel kernel;
static bool started;

static void answer_error(const char *error) {
  printf("{\"ok\":false,\"error\":\"%s\"}\n", error);
}

static bool number_of(const struct json *request, const char *key, int least, int most, int *to) {
  const struct json *value = json_get(request, key);
  if (value == NULL || value->type != JSON_INTEGER || value->integer < least
      || value->integer > most) {
    return false;
  }
  *to = (int)value->integer;
  return true;
}

/* Which sets of permissions an architecture has entries for, a bit for each set; 0 if unknown. */
static uint8_t representable_on(const struct json *arch) {
  const unsigned everywhere = 1u | 1u << R | 1u << (R | W) | 1u << (R | X) | 1u << RWX;
  if (arch == NULL || arch->type != JSON_STRING) {
    return 0;
  }
  if (strcmp(arch->text, "x86-64") == 0) {
    return (uint8_t)everywhere;
  }
  bool has_execute_only = strcmp(arch->text, "arm64") == 0 || strcmp(arch->text, "riscv") == 0;
  return has_execute_only ? (uint8_t)(everywhere | 1u << X) : 0;
}

static void hello(const struct json *request) {
  struct machine machine;
  int protocol, page_size;
  machine.representable = representable_on(json_get(request, "arch"));
  if (!number_of(request, "protocol", 1, 1, &protocol)
      || !number_of(request, "pageSize", PAGE_SIZE, PAGE_SIZE, &page_size)
      || !number_of(request, "userPages", 1, MOST_PAGES, &machine.user_pages)
      || !number_of(request, "frames", 0, MOST_PAGES, &machine.frames)
      || !number_of(request, "maxPid", 1, MOST_PIDS, &machine.max_pid)
      || !number_of(request, "offerLimit", 0, MOST_OFFERS, &machine.offer_limit)
      || machine.representable == 0) {
    answer_error("this program cannot be such a machine");
    return;
  }
  if (started) {
    kernel_stop(&kernel);
  }
  started = kernel_start(&kernel, machine);
  if (!started) {
    answer_error("there is not enough memory for such a machine");
    return;
  }
  puts(
      "{\"ok\":true,\"name\":\"vmoffer-c\",\"version\":\"1.0\","
      "\"capabilities\":[\"state\",\"load\",\"data\"]}");
}

static void load(const struct json *request) {
  const char *error = state_load(&kernel, json_get(request, "state"));
  if (error != NULL) {
    answer_error(error);
  } else {
    puts("{\"ok\":true}");
  }
}

static void state(void) {
  fputs("{\"state\":", stdout);
  state_write(stdout, &kernel);
  fputs("}\n", stdout);
}

/* Answers a request; false if it was the last one. */
static bool answer(const struct json *request) {
  const struct json *value = json_get(request, "op");
  const char *op = value != NULL && value->type == JSON_STRING ? value->text : "";
  if (strcmp(op, "bye") == 0) {
    return false;
  }
  if (strcmp(op, "hello") == 0) {
    hello(request);
  } else if (!started) {
    answer_error("hello comes first");
  } else if (strcmp(op, "reset") == 0) {
    kernel_reset(&kernel);
    puts("{\"ok\":true}");
  } else if (strcmp(op, "load") == 0) {
    load(request);
  } else if (strcmp(op, "call") == 0) {
    const char *error = call_answer(&kernel, request);
    if (error != NULL) {
      answer_error(error);
    }
  } else if (strcmp(op, "state") == 0) {
    state();
  } else {
    answer_error("no such request");
  }
  return true;
}

int main(void) {
  struct json_arena arena = {0};
  char *line = NULL;
  size_t capacity = 0;
  bool more = true;
  ssize_t length;
  while (more && (length = getline(&line, &capacity, stdin)) >= 0) {
    const struct json *request = json_read(&arena, line, (size_t)length);
    if (request == NULL) {
      answer_error(arena.error);
    } else {
      more = answer(request);
    }
    fflush(stdout);
  }
  if (started) {
    kernel_stop(&kernel);
  }
  free(arena.values);
  free(line);
  return 0;
}
