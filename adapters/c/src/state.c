#include "state.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *const PERMS[] = {"", "R", "W", "RW", "X", "RX", "WX", "RWX"};
static const char *const MARKS[] = {"shared", "pinned", "special"};
enum { MARK_COUNT = 3 };

const char *perms_text(unsigned set) {
  return PERMS[set];
}

int perms_of(const struct json *value) {
  for (int set = 0; value != NULL && value->type == JSON_STRING && set <= RWX; set++) {
    if (strcmp(PERMS[set], value->text) == 0) {
      return set;
    }
  }
  return -1;
}

static void write_page(FILE *out, int64_t number, const struct page *page) {
  fprintf(
      out, "\"%" PRId64 "\":{\"frame\":%d,\"cur\":\"%s\",\"max\":\"%s\",\"marks\":[", number,
      page->frame, PERMS[page->current], PERMS[page->maximum]);
  const char *comma = "";
  for (int mark = 0; mark < MARK_COUNT; mark++) {
    if ((page->marks >> mark & 1) != 0) {
      fprintf(out, "%s\"%s\"", comma, MARKS[mark]);
      comma = ",";
    }
  }
  fputs("]}", out);
}

static void write_process(FILE *out, struct kernel *k, int pid) {
  fprintf(out, "\"%d\":{\"pages\":{", pid);
  const char *comma = "";
  for (int i = 0; i < k->machine.user_pages; i++) {
    const struct page *page = page_of(k, pid, i);
    if (is_mapped(page)) {
      fputs(comma, out);
      write_page(out, i, page);
      comma = ",";
    }
  }
  fputs("}}", out);
}

void state_write(FILE *out, struct kernel *k) {
  fputs("{\"processes\":{", out);
  const char *comma = "";
  for (int pid = 1; pid <= k->machine.max_pid; pid++) {
    if (k->alive[pid]) {
      fputs(comma, out);
      write_process(out, k, pid);
      comma = ",";
    }
  }
  fputs("},\"offers\":[", out);
  for (int i = 0; i < k->offer_count; i++) {
    const struct offer *offer = &k->offers[i];
    fprintf(
        out,
        "%s{\"src\":%d,\"dst\":%d,\"addr\":%" PRId64 ",\"pages\":%" PRId64
        ",\"grant\":\"%s\",\"drop\":\"%s\"}",
        i == 0 ? "" : ",", offer->source, offer->destination, offer->first * PAGE_SIZE,
        offer->pages, PERMS[offer->grant], PERMS[offer->drop]);
  }
  fputs("]}", out);
}

/* A number within limits, or -1. */
static int64_t number(const struct json *value, int64_t least, int64_t most) {
  bool fits = value != NULL && value->type == JSON_INTEGER && value->integer >= least
              && value->integer <= most;
  return fits ? value->integer : -1;
}

/* A key that is a number within limits, or -1. There is one way to write it. */
static int64_t numeric_key(const struct json *member, int64_t least, int64_t most) {
  bool canonical = member->key[0] >= '0' && member->key[0] <= '9'
                   && (member->key[0] != '0' || member->key[1] == '\0');
  if (!canonical) {
    return -1;
  }
  char *end;
  long long key = strtoll(member->key, &end, 10);
  return *end == '\0' && key >= least && key <= most ? key : -1;
}

static int marks_of(const struct json *list) {
  int marks = 0;
  for (const struct json *each = list->child; each != NULL; each = each->next) {
    int mark = 0;
    while (mark < MARK_COUNT
           && (each->type != JSON_STRING || strcmp(each->text, MARKS[mark]) != 0)) {
      mark++;
    }
    if (mark == MARK_COUNT) {
      return -1;
    }
    marks |= 1 << mark;
  }
  return marks;
}

static const char *load_page(struct kernel *k, int pid, const struct json *member) {
  int64_t at = numeric_key(member, 0, k->machine.user_pages - 1);
  int64_t frame = number(json_get(member, "frame"), 0, k->machine.frames - 1);
  int current = perms_of(json_get(member, "cur"));
  int maximum = perms_of(json_get(member, "max"));
  const struct json *list = json_get(member, "marks");
  int marks = list == NULL || list->type != JSON_ARRAY ? -1 : marks_of(list);
  if (at < 0 || frame < 0 || current < 0 || maximum < 0 || marks < 0) {
    return "a page of the state is none of this machine";
  }
  *page_of(k, pid, at) =
      (struct page){(int)frame, (uint8_t)current, (uint8_t)maximum, (uint8_t)marks};
  k->frames[frame].mappings++;
  return NULL;
}

static const char *load_process(struct kernel *k, const struct json *member) {
  int64_t pid = numeric_key(member, 1, k->machine.max_pid);
  const struct json *pages = json_get(member, "pages");
  if (pid < 0 || pages == NULL || pages->type != JSON_OBJECT) {
    return "a process of the state is none of this machine";
  }
  k->alive[pid] = true;
  const char *error = NULL;
  for (const struct json *each = pages->child; each != NULL && error == NULL; each = each->next) {
    error = load_page(k, (int)pid, each);
  }
  return error;
}

/* Whether the calls could have led to it: they rely on that, and look at nothing twice. */
static bool could_be(struct kernel *k, struct offer offer) {
  int others = 0;
  for (int i = 0; i < k->offer_count; i++) {
    const struct offer *other = &k->offers[i];
    others += other->source == offer.source;
    if (other->source == offer.source && other->destination == offer.destination
        && other->first == offer.first) {
      return false;
    }
  }
  bool mapped = true;
  for (int64_t i = 0; i < offer.pages; i++) {
    mapped &= is_mapped(page_of(k, offer.source, offer.first + i));
  }
  return mapped && others < k->machine.offer_limit && offer.source != offer.destination
         && lives(k, offer.source) && lives(k, offer.destination);
}

static const char *load_offer(struct kernel *k, const struct json *member) {
  int64_t source = number(json_get(member, "src"), 1, k->machine.max_pid);
  int64_t destination = number(json_get(member, "dst"), 1, k->machine.max_pid);
  int64_t addr = number(json_get(member, "addr"), 0, user_end(k) - PAGE_SIZE);
  int64_t pages = number(json_get(member, "pages"), 1, k->machine.user_pages);
  int grant = perms_of(json_get(member, "grant"));
  int drop = perms_of(json_get(member, "drop"));
  if (source < 0 || destination < 0 || addr < 0 || !whole_pages(addr)
      || !well_formed(k, addr, pages) || grant < 0 || drop < 0) {
    return "an offer of the state is none of this machine";
  }
  struct offer offer = {
      .id = k->last_id + 1,
      .source = (int)source,
      .destination = (int)destination,
      .first = addr / PAGE_SIZE,
      .pages = pages,
      .grant = (uint8_t)grant,
      .drop = (uint8_t)drop,
  };
  if (!could_be(k, offer)) {
    return "an offer of the state cannot be";
  }
  k->offers[k->offer_count++] = offer;
  k->last_id = offer.id;
  return NULL;
}

const char *state_load(struct kernel *k, const struct json *state) {
  const struct json *processes = json_get(state, "processes");
  const struct json *offers = json_get(state, "offers");
  if (processes == NULL || processes->type != JSON_OBJECT || offers == NULL
      || offers->type != JSON_ARRAY) {
    return "the state has no processes or no offers";
  }
  kernel_reset(k);
  const char *error = NULL;
  for (const struct json *each = processes->child; each != NULL && error == NULL;
       each = each->next) {
    error = load_process(k, each);
  }
  for (const struct json *each = offers->child; each != NULL && error == NULL;
       each = each->next) {
    error = load_offer(k, each);
  }
  if (error != NULL) {
    kernel_reset(k);
  }
  return error;
}
