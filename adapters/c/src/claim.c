/* vm_claim. */
#include "kernel.h"

enum { NO_PLACE = -1 };

static const struct offer *find_offer(const struct kernel *k, int pid, struct claim_args args) {
  for (int i = 0; i < k->offer_count; i++) {
    const struct offer *offer = &k->offers[i];
    if (offer->source == args.src_pid && offer->destination == pid
        && args.remote_addr == offer->first * PAGE_SIZE) {
      return offer;
    }
  }
  return NULL;
}

static bool is_free(struct kernel *k, int pid, int64_t first, int64_t pages) {
  for (int64_t i = 0; i < pages; i++) {
    if (is_mapped(page_of(k, pid, first + i))) {
      return false;
    }
  }
  return true;
}

/* A place for so many pages, or NO_PLACE. Which one is taken is the kernel's choice. */
static int64_t find_place(struct kernel *k, int pid, int64_t pages) {
  int64_t last = k->machine.user_pages - pages;
  for (int64_t i = 0; i <= last; i++) {
#ifdef VARIANT_HIGHEST_PLACE
    int64_t place = last - i;
#else
    int64_t place = i;
#endif
    if (is_free(k, pid, place, pages)) {
      return place;
    }
  }
  return NO_PLACE;
}

/* Whether what the offer asks of the source's pages can still be had. */
static bool permitted(struct kernel *k, const struct offer *offer) {
#ifdef DEFECT_CLAIM_TRUSTS_OFFER
  (void)k;
  (void)offer;
  return true;
#else
  for (int64_t i = 0; i < offer->pages; i++) {
    const struct page *page = page_of(k, offer->source, offer->first + i);
    if ((offer->grant & ~page->current) != 0
        || !representable(k, page->current & ~(unsigned)offer->drop)) {
      return false;
    }
  }
  return true;
#endif
}

static bool pinned(struct kernel *k, const struct offer *offer) {
#ifndef DEFECT_CLAIM_IGNORES_PIN
  for (int64_t i = 0; i < offer->pages; i++) {
    if ((page_of(k, offer->source, offer->first + i)->marks & PINNED) != 0) {
      return true;
    }
  }
#else
  (void)k;
  (void)offer;
#endif
  return false;
}

/* Whether the source gives up the page, rather than some rights. */
static bool disowns(const struct offer *offer, const struct page *page) {
#ifdef DEFECT_DISOWNS_WHEN_NO_RIGHT_IS_LEFT
  return offer->drop != 0 && (page->current & ~offer->drop) == 0;
#else
  (void)page;
  return offer->drop == RWX;
#endif
}

static void hand_over(struct kernel *k, const struct offer *offer, int64_t i, struct page *to) {
  struct page *from = page_of(k, offer->source, offer->first + i);
#ifdef DEFECT_CLAIMER_GETS_EVERY_MAXIMUM
  *to = (struct page){from->frame, offer->grant, RWX, from->marks & SHARED};
#else
  *to = (struct page){from->frame, offer->grant, offer->grant, from->marks & SHARED};
#endif
  k->frames[from->frame].mappings++;
  if (disowns(offer, from)) {
    unmap(k, from);
    return;
  }
  from->current &= (uint8_t)~offer->drop;
#ifndef DEFECT_DROP_KEEPS_MAXIMUM
  from->maximum &= (uint8_t)~offer->drop;
#endif
#ifndef DEFECT_SOURCE_IS_NOT_MARKED_SHARED
  from->marks |= SHARED;
#endif
  to->marks |= SHARED;
}

static bool is_claimed(const struct offer *offer, int pid, int64_t first, int64_t id) {
  (void)pid;
  (void)first;
  return offer->id == id;
}

#ifdef VARIANT_REFUSES_NOW_AND_THEN
static bool refuses(void) {
  static unsigned claims;
  return ++claims % 5 == 0;
}
#endif

struct reply vm_claim(struct kernel *k, int pid, struct claim_args args) {
  if (!args.out_ok) {
    return failed("EFAULT"); /* K1 */
  }
  if (args.flags != 0 || args.src_pid <= 0 || args.local_addr < 0
      || !whole_pages(args.local_addr) || args.local_addr >= user_end(k) || args.size < 0
      || !whole_pages(args.size)) {
    return failed("EINVAL"); /* K2 */
  }
  if (!lives(k, args.src_pid)) {
    return failed("ESRCH"); /* K3 */
  }
  const struct offer *found = find_offer(k, pid, args);
  if (found == NULL) {
    return failed("ENOENT"); /* K4 */
  }
  const struct offer offer = *found;
  if (args.expect_id != 0 && args.expect_id != offer.id) {
    return failed("ESTALE"); /* K4a */
  }
  if ((args.min_perms & ~offer.grant) != 0) {
    return failed("EACCES"); /* K4b */
  }
  int64_t size = offer.pages * PAGE_SIZE;
  if (args.size != 0 && args.size != size) {
    struct reply reply = failed("ERANGE"); /* K5 */
    reply.has_size = true;
#ifdef DEFECT_WRONG_SIZE_IS_NOT_TOLD
    reply.size = args.size;
#else
    reply.size = size;
#endif
    return reply;
  }
  if (!permitted(k, &offer)) {
    return failed("EACCES"); /* K6 */
  }
  if (offer.drop != 0 && pinned(k, &offer)) {
    return failed("EBUSY"); /* K7 */
  }
#ifdef DEFECT_FAILED_CLAIM_ENDS_OFFER
  remove_offers(k, is_claimed, 0, 0, offer.id);
#endif
  int64_t place = args.local_addr / PAGE_SIZE;
  if (args.local_addr != 0) {
    if (size > user_end(k) - args.local_addr) {
      return failed("EINVAL"); /* K8 */
    }
    if (!is_free(k, pid, place, offer.pages)) {
      return failed("EEXIST"); /* K9 */
    }
  } else {
    place = find_place(k, pid, offer.pages);
    if (place == NO_PLACE) {
      return failed("ENOMEM"); /* K10 */
    }
  }
#ifdef VARIANT_ALWAYS_REFUSES
  return failed("ENOMEM");
#endif
#ifdef VARIANT_REFUSES_NOW_AND_THEN
  if (refuses()) {
    return failed("EINTR");
  }
#endif
  remove_offers(k, is_claimed, 0, 0, offer.id); /* K0 */
  for (int64_t i = 0; i < offer.pages; i++) {
    hand_over(k, &offer, i, page_of(k, pid, place + i));
  }
#ifndef DEFECT_OTHER_OFFERS_SURVIVE_DISOWN
  if (offer.drop == RWX) {
    remove_offers(k, touches, offer.source, offer.first, offer.pages);
  }
#endif
  struct reply reply = done(0);
  reply.has_place = reply.has_size = true;
  reply.place = place * PAGE_SIZE;
  reply.size = size;
  return reply;
}
