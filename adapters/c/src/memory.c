/* mmap, munmap, mprotect, access, pin and unpin. */
#include "kernel.h"

struct reply mmap_pages(
    struct kernel *k, int pid, int64_t addr, int64_t pages, uint8_t perms, bool special) {
  if (!well_formed(k, addr, pages)) {
    return failed("EINVAL"); /* mmap.1 */
  }
  if (!representable(k, perms)) {
    return failed("EOPNOTSUPP"); /* mmap.2 */
  }
  int64_t first = addr / PAGE_SIZE;
  for (int64_t i = 0; i < pages; i++) {
    if (is_mapped(page_of(k, pid, first + i))) {
      return failed("EEXIST"); /* mmap.3 */
    }
  }
#ifndef DEFECT_MMAP_STOPS_HALF_WAY
  if (free_frames(k) < pages) {
    return failed("ENOMEM"); /* mmap.4 */
  }
#endif
  for (int64_t i = 0; i < pages; i++) { /* mmap.0 */
#ifdef DEFECT_MMAP_STOPS_HALF_WAY
    if (free_frames(k) == 0) {
      return failed("ENOMEM");
    }
#endif
    map_fresh(k, page_of(k, pid, first + i), perms, RWX, special ? SPECIAL : 0);
  }
  return done(0);
}

#ifdef DEFECT_MUNMAP_SHRINKS_OFFERS
static bool lies_within(const struct offer *offer, int pid, int64_t first, int64_t pages) {
  return touches(offer, pid, first, pages) && offer->first >= first
         && offer->first + offer->pages <= first + pages;
}

static void shrink_offers(struct kernel *k, int pid, int64_t first, int64_t pages) {
  remove_offers(k, lies_within, pid, first, pages);
  for (int i = 0; i < k->offer_count; i++) {
    struct offer *offer = &k->offers[i];
    if (touches(offer, pid, first, pages)) {
      if (offer->first < first) {
        offer->pages = first - offer->first;
      } else {
        offer->pages -= first + pages - offer->first;
        offer->first = first + pages;
      }
    }
  }
}
#endif

struct reply munmap_pages(struct kernel *k, int pid, int64_t addr, int64_t pages) {
  if (!well_formed(k, addr, pages)) {
    return failed("EINVAL"); /* munmap.1 */
  }
  int64_t first = addr / PAGE_SIZE;
  for (int64_t i = 0; i < pages; i++) { /* munmap.0 */
    struct page *page = page_of(k, pid, first + i);
    if (is_mapped(page)) {
      unmap(k, page);
    }
  }
#if defined DEFECT_MUNMAP_SHRINKS_OFFERS
  shrink_offers(k, pid, first, pages);
#elif !defined DEFECT_MUNMAP_KEEPS_OFFERS
  remove_offers(k, touches, pid, first, pages);
#endif
  return done(0);
}

struct reply mprotect_pages(
    struct kernel *k, int pid, int64_t addr, int64_t pages, uint8_t perms) {
  if (!well_formed(k, addr, pages)) {
    return failed("EINVAL"); /* mprotect.1 */
  }
  if (!representable(k, perms)) {
    return failed("EOPNOTSUPP"); /* mprotect.2 */
  }
  int64_t first = addr / PAGE_SIZE;
  bool beyond = false;
  bool taken = false;
  for (int64_t i = 0; i < pages; i++) {
    const struct page *page = page_of(k, pid, first + i);
    if (!is_mapped(page)) {
      return failed("ENOMEM"); /* mprotect.3 */
    }
    beyond |= (perms & ~page->maximum) != 0;
    taken |= (page->marks & PINNED) != 0 && (page->current & ~perms) != 0;
  }
  if (beyond) {
    return failed("EACCES"); /* mprotect.4 */
  }
#ifndef DEFECT_MPROTECT_IGNORES_PIN
  if (taken) {
    return failed("EBUSY"); /* mprotect.5 */
  }
#else
  (void)taken;
#endif
  for (int64_t i = 0; i < pages; i++) { /* mprotect.0 */
    page_of(k, pid, first + i)->current = perms;
  }
  return done(0);
}

/* The page that contains an address, or null if there is none or it is not mapped. */
static struct page *mapped_page(struct kernel *k, int pid, int64_t addr) {
  struct page *page = addr < 0 ? NULL : page_of(k, pid, addr / PAGE_SIZE);
  return is_mapped(page) ? page : NULL;
}

struct reply access_page(struct kernel *k, int pid, int64_t addr, uint8_t kind, int64_t value) {
  struct page *page = mapped_page(k, pid, addr);
  if (page == NULL) {
    return failed("SIGSEGV"); /* access.1 */
  }
  if ((page->current & kind) == 0) {
    return failed("SIGSEGV"); /* access.2 */
  }
  struct reply reply = done(0); /* access.0 */
  if (kind == W) {
    k->frames[page->frame].value = value;
  } else if (kind == R) {
    reply.has_value = true;
    reply.value = k->frames[page->frame].value;
  }
  return reply;
}

struct reply pin_page(struct kernel *k, int pid, int64_t addr) {
  struct page *page = mapped_page(k, pid, addr);
  if (page == NULL) {
    return failed("EFAULT"); /* pin.1 */
  }
  if ((page->marks & PINNED) != 0) {
    return failed("EBUSY"); /* pin.2 */
  }
  page->marks |= PINNED; /* pin.0 */
  return done(0);
}

struct reply unpin_page(struct kernel *k, int pid, int64_t addr) {
  struct page *page = mapped_page(k, pid, addr);
  if (page == NULL) {
    return failed("EFAULT"); /* unpin.1 */
  }
  if ((page->marks & PINNED) == 0) {
    return failed("EINVAL"); /* unpin.2 */
  }
  page->marks &= (uint8_t)~PINNED; /* unpin.0 */
  return done(0);
}
