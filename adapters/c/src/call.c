#include "call.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "state.h"

/* The arguments of a call, and whether one was missing or wrong. */
struct args {
  const struct json *object;
  bool wrong;
};

static int64_t integer(struct args *args, const char *key) {
  const struct json *value = json_get(args->object, key);
  if (value == NULL || value->type != JSON_INTEGER) {
    args->wrong = true;
    return 0;
  }
  return value->integer;
}

static int64_t integer_or_0(struct args *args, const char *key) {
  return json_get(args->object, key) == NULL ? 0 : integer(args, key);
}

static bool truth(struct args *args, const char *key, bool absent) {
  const struct json *value = json_get(args->object, key);
  if (value == NULL) {
    return absent;
  }
  args->wrong |= value->type != JSON_BOOL;
  return value->truth;
}

static uint8_t perms(struct args *args, const char *key) {
  int set = perms_of(json_get(args->object, key));
  args->wrong |= set < 0;
  return set < 0 ? 0 : (uint8_t)set;
}

static struct offer_args offer_args(struct args *args) {
  return (struct offer_args){
      .dest_pid = integer(args, "dest_pid"),
      .addr = integer(args, "addr"),
      .len = integer(args, "len"),
      .flags = integer(args, "flags"),
  };
}

static struct claim_args claim_args(struct args *args) {
  bool expects = json_get(args->object, "min_perms") != NULL;
  return (struct claim_args){
      .src_pid = integer(args, "src_pid"),
      .remote_addr = integer(args, "remote_addr"),
      .local_addr = integer(args, "local_addr"),
      .size = integer(args, "size"),
      .flags = integer(args, "flags"),
      .out_ok = truth(args, "out_ok", true),
      .expect_id = integer_or_0(args, "expect_id"),
      .min_perms = expects ? perms(args, "min_perms") : 0,
  };
}

/* All arguments are read before the call is made: a wrong one must change nothing. */
static bool make(struct kernel *k, const char *name, int pid, struct args *args, struct reply *to) {
  bool has_range = strcmp(name, "mmap") == 0 || strcmp(name, "munmap") == 0
                   || strcmp(name, "mprotect") == 0;
  bool has_perms = strcmp(name, "mmap") == 0 || strcmp(name, "mprotect") == 0;
  bool has_addr = strcmp(name, "access") == 0 || strcmp(name, "pin") == 0
                  || strcmp(name, "unpin") == 0;
  int64_t addr = has_range || has_addr ? integer(args, "addr") : 0;
  int64_t pages = has_range ? integer(args, "pages") : 0;
  uint8_t set = has_perms ? perms(args, "perms") : 0;
  if (strcmp(name, "vm_offer") == 0) {
    struct offer_args offer = offer_args(args);
    *to = args->wrong ? done(0) : vm_offer(k, pid, offer);
  } else if (strcmp(name, "vm_claim") == 0) {
    struct claim_args claim = claim_args(args);
    *to = args->wrong ? done(0) : vm_claim(k, pid, claim);
  } else if (strcmp(name, "vm_listoffer") == 0) {
    int64_t count = integer(args, "count");
    bool out_ok = truth(args, "out_ok", true);
    *to = args->wrong ? done(0) : vm_listoffer(k, pid, count, out_ok);
  } else if (strcmp(name, "mmap") == 0) {
    bool special = truth(args, "special", false);
    *to = args->wrong ? done(0) : mmap_pages(k, pid, addr, pages, set, special);
  } else if (strcmp(name, "munmap") == 0) {
    *to = args->wrong ? done(0) : munmap_pages(k, pid, addr, pages);
  } else if (strcmp(name, "mprotect") == 0) {
    *to = args->wrong ? done(0) : mprotect_pages(k, pid, addr, pages, set);
  } else if (strcmp(name, "access") == 0) {
    uint8_t kind = perms(args, "kind");
    int64_t value = integer_or_0(args, "value");
    args->wrong |= kind != R && kind != W && kind != X;
    *to = args->wrong ? done(0) : access_page(k, pid, addr, kind, value);
  } else if (strcmp(name, "pin") == 0) {
    *to = args->wrong ? done(0) : pin_page(k, pid, addr);
  } else if (strcmp(name, "unpin") == 0) {
    *to = args->wrong ? done(0) : unpin_page(k, pid, addr);
  } else if (strcmp(name, "fork") == 0) {
    *to = fork_process(k, pid);
  } else if (strcmp(name, "exec") == 0) {
    *to = exec_process(k, pid);
  } else if (strcmp(name, "exit") == 0) {
    *to = exit_process(k, pid);
  } else {
    return false;
  }
  return true;
}

static void print_list(const struct kernel *k, int pid) {
  fputs(",\"list\":[", stdout);
  const char *comma = "";
  for (int i = 0; i < k->offer_count; i++) {
    const struct offer *offer = &k->offers[i];
    if (is_seen_by(offer, pid)) {
      printf(
          "%s{\"id\":%" PRId64 ",\"src_pid\":%d,\"dst_pid\":%d,\"addr\":%" PRId64
          ",\"len\":%" PRId64 ",\"flags\":%d}",
          comma, offer->id, offer->source, offer->destination, offer->first * PAGE_SIZE,
          offer->pages * PAGE_SIZE, offer->grant | offer->drop << DROP_SHIFT);
      comma = ",";
    }
  }
  fputs("]", stdout);
}

static void print(const struct kernel *k, struct reply reply) {
  printf("{\"ret\":%" PRId64, reply.ret);
  if (reply.error != NULL) {
    printf(",\"errno\":\"%s\"", reply.error);
  }
  if (reply.has_place) {
    printf(",\"local_addr\":%" PRId64, reply.place);
  }
  if (reply.has_size) {
    printf(",\"size\":%" PRId64, reply.size);
  }
  if (reply.has_count) {
    printf(",\"count\":%" PRId64, reply.count);
  }
  if (reply.has_list) {
    print_list(k, reply.list_of);
  }
  if (reply.has_value) {
    printf(",\"value\":%" PRId64, reply.value);
  }
  fputs("}\n", stdout);
}

const char *call_answer(struct kernel *k, const struct json *request) {
  const struct json *name = json_get(request, "name");
  const struct json *pid = json_get(request, "pid");
  struct args args = {json_get(request, "args"), false};
  if (name == NULL || name->type != JSON_STRING || pid == NULL || pid->type != JSON_INTEGER
      || args.object == NULL || args.object->type != JSON_OBJECT) {
    return "a call has a pid, a name and args";
  }
  if (strcmp(name->text, "spawn") == 0) {
    print(k, spawn_process(k));
    return NULL;
  }
  if (!lives(k, pid->integer)) {
    return "only live processes call";
  }
  struct reply reply;
  if (!make(k, name->text, (int)pid->integer, &args, &reply)) {
    return "no such call";
  }
  if (args.wrong) {
    return "an argument is missing or wrong";
  }
  print(k, reply);
  return NULL;
}
