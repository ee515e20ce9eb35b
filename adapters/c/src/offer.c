/* vm_offer and vm_listoffer. */
#include "kernel.h"

/* The index of the offer with a key, or -1. */
static int find_offer(const struct kernel *k, int source, int64_t destination, int64_t addr) {
  for (int i = 0; i < k->offer_count; i++) {
    const struct offer *offer = &k->offers[i];
    if (offer->source == source && offer->destination == destination
        && addr == offer->first * PAGE_SIZE) {
      return i;
    }
  }
  return -1;
}

static bool is_key(const struct offer *offer, int pid, int64_t first, int64_t destination) {
  return offer->source == pid && offer->first == first && offer->destination == destination;
}

static struct reply cancel(struct kernel *k, int pid, struct offer_args args) {
  if (args.flags != 0 || args.dest_pid <= 0) {
    return failed("EINVAL"); /* C1 */
  }
#ifdef DEFECT_CANCEL_NEEDS_MAPPING
  if (args.addr < 0 || !is_mapped(page_of(k, pid, args.addr / PAGE_SIZE))) {
    return failed("EFAULT");
  }
#endif
#ifdef DEFECT_CANCEL_NEEDS_LIVE_DESTINATION
  if (!lives(k, args.dest_pid)) {
    return failed("ESRCH");
  }
#endif
  int found = find_offer(k, pid, args.dest_pid, args.addr);
  if (found < 0) {
    return failed("ENOENT"); /* C2 */
  }
  remove_offers(k, is_key, pid, k->offers[found].first, args.dest_pid); /* C0 */
  return done(0);
}

static int offers_of(const struct kernel *k, int pid) {
  int count = 0;
  for (int i = 0; i < k->offer_count; i++) {
    count += k->offers[i].source == pid;
#ifdef DEFECT_LIMIT_COUNTS_RECEIVED_OFFERS
    count += k->offers[i].destination == pid;
#endif
  }
  return count;
}

static bool malformed(const struct kernel *k, int pid, struct offer_args args) {
#ifdef DEFECT_OFFER_IGNORES_END
  bool beyond = args.addr > user_end(k);
#else
  bool beyond = args.addr < 0 || args.addr > user_end(k) || args.len > user_end(k) - args.addr;
#endif
  return (args.flags & ~(int64_t)ALL_FLAGS) != 0 || (args.flags & RWX) == 0 || args.len < 0
         || args.addr < 0 || !whole_pages(args.addr) || !whole_pages(args.len) || beyond
         || args.dest_pid <= 0 || args.dest_pid == pid;
}

struct reply vm_offer(struct kernel *k, int pid, struct offer_args args) {
  if (args.len == 0) {
    return cancel(k, pid, args);
  }
#ifdef DEFECT_LENGTH_IS_ROUNDED_UP
  if (args.len > 0 && args.len <= user_end(k)) {
    args.len = (args.len + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE;
  }
#endif
  if (malformed(k, pid, args)) {
    return failed("EINVAL"); /* O1 */
  }
  unsigned grant = args.flags & RWX;
  unsigned drop = args.flags >> DROP_SHIFT & RWX;
#ifdef DEFECT_WRITE_IMPLIES_READ
  if ((grant & W) != 0) {
    grant |= R;
  }
#endif
  if (!representable(k, grant)) {
    return failed("EOPNOTSUPP"); /* O2 */
  }
  if (!lives(k, args.dest_pid)) {
    return failed("ESRCH"); /* O3 */
  }
  int64_t first = args.addr / PAGE_SIZE;
  int64_t pages = args.len / PAGE_SIZE;
  bool hole = false, special = false, lacks = false, unsayable = false;
  for (int64_t i = 0; i < pages; i++) {
    const struct page *page = page_of(k, pid, first + i);
    if (!is_mapped(page)) {
      hole = true;
      break;
    }
    special |= (page->marks & SPECIAL) != 0;
    lacks |= (grant & ~(unsigned)page->current) != 0;
    unsayable |= !representable(k, page->current & ~drop);
  }
  if (hole) {
    return failed("EFAULT"); /* O4 */
  }
  if (special) {
    return failed("EOPNOTSUPP"); /* O5 */
  }
  if (lacks) {
    return failed("EACCES"); /* O6 */
  }
  if (unsayable) {
    return failed("EOPNOTSUPP"); /* O7 */
  }
  if (find_offer(k, pid, args.dest_pid, args.addr) >= 0) {
    return failed("EEXIST"); /* O8 */
  }
#ifdef DEFECT_LIMIT_IS_OFF_BY_ONE
  if (offers_of(k, pid) > k->machine.offer_limit) {
#else
  if (offers_of(k, pid) >= k->machine.offer_limit) {
#endif
    return failed("ETOOMANYREFS"); /* O9 */
  }
  k->offers[k->offer_count++] = (struct offer){ /* O0 */
      .id = ++k->last_id,
      .source = pid,
      .destination = (int)args.dest_pid,
      .first = first,
      .pages = pages,
      .grant = (uint8_t)grant,
      .drop = (uint8_t)drop,
  };
  return done(0);
}

struct reply vm_listoffer(struct kernel *k, int pid, int64_t count, bool out_ok) {
  if (!out_ok) {
    return failed("EFAULT"); /* L1 */
  }
  if (count < 0) {
    return failed("EINVAL"); /* L2 */
  }
  int64_t seen = 0;
  for (int i = 0; i < k->offer_count; i++) {
    seen += is_seen_by(&k->offers[i], pid);
  }
  struct reply reply = done(0);
  if (count < seen) {
    reply = failed("ERANGE"); /* L3 */
  } else {
    reply.has_list = true; /* L0 */
    reply.list_of = pid;
  }
  reply.has_count = true;
#ifdef DEFECT_LIST_TELLS_NO_COUNT
  reply.count = count < seen ? count : seen;
#else
  reply.count = seen;
#endif
  return reply;
}
