#include "kernel.h"

#include <stdlib.h>
#include <string.h>

bool kernel_start(struct kernel *k, struct machine machine) {
  size_t pids = (size_t)machine.max_pid + 1;
  memset(k, 0, sizeof *k);
  k->machine = machine;
  k->alive = calloc(pids, sizeof *k->alive);
  k->pages = calloc(pids * (size_t)machine.user_pages, sizeof *k->pages);
  k->frames = calloc((size_t)machine.frames + 1, sizeof *k->frames);
  k->offers = calloc(pids * (size_t)machine.offer_limit + 1, sizeof *k->offers);
  if (k->alive == NULL || k->pages == NULL || k->frames == NULL || k->offers == NULL) {
    kernel_stop(k);
    return false;
  }
  kernel_reset(k);
  return true;
}

void kernel_stop(struct kernel *k) {
  free(k->alive);
  free(k->pages);
  free(k->frames);
  free(k->offers);
  memset(k, 0, sizeof *k);
}

void kernel_reset(struct kernel *k) {
  size_t pids = (size_t)k->machine.max_pid + 1;
  memset(k->alive, 0, pids * sizeof *k->alive);
  for (size_t page = 0; page < pids * (size_t)k->machine.user_pages; page++) {
    k->pages[page] = (struct page){.frame = NOT_MAPPED};
  }
  for (int frame = 0; frame < k->machine.frames; frame++) {
    k->frames[frame] = (struct frame){0};
  }
  k->offer_count = 0;
  k->last_id = 0;
}

struct reply done(int64_t ret) {
  return (struct reply){.ret = ret};
}

struct reply failed(const char *error) {
  return (struct reply){.ret = -1, .error = error};
}

bool lives(const struct kernel *k, int64_t pid) {
  return pid > 0 && pid <= k->machine.max_pid && k->alive[pid];
}

bool representable(const struct kernel *k, unsigned set) {
  return (k->machine.representable >> set & 1) != 0;
}

bool whole_pages(int64_t bytes) {
  return bytes % PAGE_SIZE == 0;
}

int64_t user_end(const struct kernel *k) {
  return (int64_t)k->machine.user_pages * PAGE_SIZE;
}

struct page *page_of(struct kernel *k, int pid, int64_t page) {
  if (page < 0 || page >= k->machine.user_pages) {
    return NULL;
  }
  return &k->pages[(int64_t)pid * k->machine.user_pages + page];
}

bool is_mapped(const struct page *page) {
  return page != NULL && page->frame != NOT_MAPPED;
}

bool well_formed(const struct kernel *k, int64_t addr, int64_t pages) {
  return addr >= 0 && whole_pages(addr) && pages > 0 && addr <= user_end(k)
         && pages <= (user_end(k) - addr) / PAGE_SIZE;
}

int free_frames(const struct kernel *k) {
  int count = 0;
  for (int frame = 0; frame < k->machine.frames; frame++) {
    count += k->frames[frame].mappings == 0;
  }
  return count;
}

/* From the highest down: nobody can tell, and so the kit has to find out which is which. */
void map_fresh(struct kernel *k, struct page *page, uint8_t current, uint8_t maximum, int marks) {
  int frame = k->machine.frames - 1;
  while (k->frames[frame].mappings != 0) {
    frame--;
  }
  k->frames[frame] = (struct frame){.mappings = 1};
  *page = (struct page){frame, current, maximum, (uint8_t)marks};
}

void unmap(struct kernel *k, struct page *page) {
#ifdef DEFECT_FRAME_FREED_UNDER_SHARER
  k->frames[page->frame].mappings = 0;
#else
  k->frames[page->frame].mappings--;
#endif
  *page = (struct page){.frame = NOT_MAPPED};
}

void remove_offers(
    struct kernel *k, offer_test *goes, int pid, int64_t first, int64_t pages) {
  int kept = 0;
  for (int i = 0; i < k->offer_count; i++) {
    if (!goes(&k->offers[i], pid, first, pages)) {
      k->offers[kept++] = k->offers[i];
    }
  }
  k->offer_count = kept;
}

bool is_party(const struct offer *offer, int pid, int64_t first, int64_t pages) {
  (void)first;
  (void)pages;
  return offer->source == pid || offer->destination == pid;
}

bool touches(const struct offer *offer, int pid, int64_t first, int64_t pages) {
  return offer->source == pid && offer->first < first + pages
         && first < offer->first + offer->pages;
}

bool is_seen_by(const struct offer *offer, int pid) {
#ifdef DEFECT_LIST_SHOWS_EVERYBODYS
  (void)offer;
  (void)pid;
  return true;
#else
  return is_party(offer, pid, 0, 0);
#endif
}
