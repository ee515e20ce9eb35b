/* spawn, fork, exec and exit. */
#include "kernel.h"

/* The lowest free pid, or 0 if there is none. */
static int free_pid(const struct kernel *k) {
  for (int pid = 1; pid <= k->machine.max_pid; pid++) {
    if (!k->alive[pid]) {
      return pid;
    }
  }
  return 0;
}

struct reply spawn_process(struct kernel *k) {
  int pid = free_pid(k);
  if (pid == 0) {
    return failed("EAGAIN"); /* spawn.1 */
  }
  k->alive[pid] = true; /* spawn.0 */
  return done(pid);
}

static bool is_private(const struct page *page) {
  return is_mapped(page) && (page->marks & (SHARED | SPECIAL)) == 0;
}

static void inherit(struct kernel *k, const struct page *page, struct page *childs) {
#ifdef DEFECT_FORK_INHERITS_PINS
  uint8_t marks = page->marks;
#else
  uint8_t marks = page->marks & (uint8_t)~PINNED;
#endif
  bool copied = is_private(page);
#ifdef DEFECT_FORK_SHARES_PRIVATE_PAGES
  copied = false;
#endif
  if (copied) {
    map_fresh(k, childs, page->current, page->maximum, marks);
    k->frames[childs->frame].value = k->frames[page->frame].value;
  } else {
    *childs = *page;
    childs->marks = marks;
    k->frames[page->frame].mappings++;
  }
}

struct reply fork_process(struct kernel *k, int pid) {
  int child = free_pid(k);
  if (child == 0) {
    return failed("EAGAIN"); /* fork.1 */
  }
  int needed = 0;
  for (int page = 0; page < k->machine.user_pages; page++) {
    needed += is_private(page_of(k, pid, page));
  }
  if (free_frames(k) < needed) {
    return failed("ENOMEM"); /* fork.2 */
  }
  for (int i = 0; i < k->machine.user_pages; i++) { /* fork.0 */
    const struct page *page = page_of(k, pid, i);
    if (is_mapped(page) && (page->marks & SPECIAL) == 0) {
      inherit(k, page, page_of(k, child, i));
    }
  }
  k->alive[child] = true;
  return done(child);
}

static void clear_space(struct kernel *k, int pid) {
  for (int i = 0; i < k->machine.user_pages; i++) {
    struct page *page = page_of(k, pid, i);
    if (is_mapped(page)) {
      unmap(k, page);
    }
  }
}

#if defined DEFECT_EXEC_KEEPS_OFFERS_TO_IT || defined DEFECT_EXIT_KEEPS_OFFERS_TO_IT
static bool is_source(const struct offer *offer, int pid, int64_t first, int64_t pages) {
  (void)first;
  (void)pages;
  return offer->source == pid;
}
#endif

struct reply exec_process(struct kernel *k, int pid) {
  clear_space(k, pid); /* exec.0 */
#ifdef DEFECT_EXEC_KEEPS_OFFERS_TO_IT
  remove_offers(k, is_source, pid, 0, 0);
#else
  remove_offers(k, is_party, pid, 0, 0);
#endif
  return done(0);
}

struct reply exit_process(struct kernel *k, int pid) {
  clear_space(k, pid); /* exit.0 */
#ifdef DEFECT_EXIT_KEEPS_OFFERS_TO_IT
  remove_offers(k, is_source, pid, 0, 0);
#else
  remove_offers(k, is_party, pid, 0, 0);
#endif
  k->alive[pid] = false;
  return done(0);
}
