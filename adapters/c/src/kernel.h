/* The kernel: its state, and a function for each call. */
#ifndef KERNEL_H
#define KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PAGE_SIZE = 4096 };

/* Permissions, and sets of them. */
enum { R = 1, W = 2, X = 4, RWX = R | W | X };

/* Marks of a mapping. */
enum { SHARED = 1, PINNED = 2, SPECIAL = 4 };

/* Flags of vm_offer. */
enum { DROP_SHIFT = 4, ALL_FLAGS = RWX | RWX << DROP_SHIFT };

enum { NOT_MAPPED = -1 };

/* The mapping of a page of a process. */
struct page {
  int frame; /* NOT_MAPPED if there is none; the rest means nothing then */
  uint8_t current;
  uint8_t maximum;
  uint8_t marks;
};

struct frame {
  int mappings; /* 0 if it is free */
  int64_t value;
};

/* A pending offer. They stand in order of id. */
struct offer {
  int64_t id;
  int source;
  int destination;
  int64_t first; /* page of the source */
  int64_t pages;
  uint8_t grant;
  uint8_t drop;
};

/* What the machine is. */
struct machine {
  int user_pages;
  int frames;
  int max_pid;
  int offer_limit;
  uint8_t representable; /* bit s is set if the set of permissions s is */
};

struct kernel {
  struct machine machine;
  bool *alive;        /* by pid, from 0, which never lives */
  struct page *pages; /* user_pages for each pid, from 0 */
  struct frame *frames;
  struct offer *offers; /* room for offer_limit of each pid */
  int offer_count;
  int64_t last_id;
};

/* What a call returns and writes for its caller. */
struct reply {
  int64_t ret;
  const char *error; /* name of the errno, null on success */
  bool has_place;
  int64_t place; /* *local_addr, in bytes */
  bool has_size;
  int64_t size; /* *size, in bytes */
  bool has_count;
  int64_t count;
  bool has_list; /* the offers of list_of follow */
  int list_of;
  bool has_value;
  int64_t value;
};

/* Arguments as the caller gives them: nothing is checked yet. */
struct offer_args {
  int64_t dest_pid, addr, len, flags;
};

struct claim_args {
  int64_t src_pid, remote_addr, local_addr, size, flags;
  bool out_ok;
  int64_t expect_id;
  uint8_t min_perms;
};

/* Makes the kernel of a machine; false if there is not enough memory. */
bool kernel_start(struct kernel *k, struct machine machine);
void kernel_stop(struct kernel *k);

/* No process, no offer, every frame free. */
void kernel_reset(struct kernel *k);

struct reply vm_offer(struct kernel *k, int pid, struct offer_args args);
struct reply vm_claim(struct kernel *k, int pid, struct claim_args args);
struct reply vm_listoffer(struct kernel *k, int pid, int64_t count, bool out_ok);

struct reply mmap_pages(
    struct kernel *k, int pid, int64_t addr, int64_t pages, uint8_t perms, bool special);
struct reply munmap_pages(struct kernel *k, int pid, int64_t addr, int64_t pages);
struct reply mprotect_pages(
    struct kernel *k, int pid, int64_t addr, int64_t pages, uint8_t perms);
struct reply access_page(struct kernel *k, int pid, int64_t addr, uint8_t kind, int64_t value);
struct reply pin_page(struct kernel *k, int pid, int64_t addr);
struct reply unpin_page(struct kernel *k, int pid, int64_t addr);

struct reply spawn_process(struct kernel *k);
struct reply fork_process(struct kernel *k, int pid);
struct reply exec_process(struct kernel *k, int pid);
struct reply exit_process(struct kernel *k, int pid);

/* What the calls share. */
struct reply done(int64_t ret);
struct reply failed(const char *error);
bool lives(const struct kernel *k, int64_t pid);
bool representable(const struct kernel *k, unsigned set);
bool whole_pages(int64_t bytes);
int64_t user_end(const struct kernel *k);

/* The mapping of a page, mapped or not; null beyond user space. */
struct page *page_of(struct kernel *k, int pid, int64_t page);
bool is_mapped(const struct page *page);

/* Whether the range is one of whole pages in user space. */
bool well_formed(const struct kernel *k, int64_t addr, int64_t pages);
int free_frames(const struct kernel *k);

/* Maps a free frame that reads 0; there must be one. */
void map_fresh(struct kernel *k, struct page *page, uint8_t current, uint8_t maximum, int marks);
void unmap(struct kernel *k, struct page *page);

/* Whether an offer is to go. */
typedef bool offer_test(const struct offer *offer, int pid, int64_t first, int64_t pages);

/* Removes the offers for which the test holds, and keeps the order of the others. */
void remove_offers(
    struct kernel *k, offer_test *goes, int pid, int64_t first, int64_t pages);
bool is_party(const struct offer *offer, int pid, int64_t first, int64_t pages);
bool touches(const struct offer *offer, int pid, int64_t first, int64_t pages);
bool is_seen_by(const struct offer *offer, int pid);

#endif
