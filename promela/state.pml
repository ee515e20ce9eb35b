/* What there is (docs/semantics.md, "Things"), and the words in which rows are written.
   A model gives the constants: PIDS, PAGES, FRAMES, LIMIT (offers that one process may have
   pending), EXECUTE_ONLY (whether X alone is representable), EXPECT (the extension).        */

#define PAGE 4096
#define END (PAGES * PAGE)
#define MAPPINGS (PIDS * PAGES)
#define OFFERS (PIDS * LIMIT + 1)

/* Rights, in the order of the flag bits; marks. */
#define R 1
#define W 2
#define X 4
#define RWX 7
#define SHARED 1
#define PINNED 2
#define SPECIAL 4

#define within(a, b) (((a) & ~(b)) == 0)
#define less(a, b) ((a) & ~(b))
#define representable(a) \
  ((a) == 0 || (a) == R || (a) == (R | W) || (a) == (R | X) || (a) == RWX \
   || (EXECUTE_ONLY && (a) == X))

/* Processes 1 .. PIDS. */
bool alive[PIDS + 1];
#define lives(p) ((p) >= 1 && (p) <= PIDS && alive[p])

/* Mappings: page g of process p is at(p, g). frame is 0 where nothing is mapped, otherwise the
   frame's number + 1; a page that is not mapped has 0 everywhere.                            */
byte frame[MAPPINGS];
byte cur[MAPPINGS];
byte most[MAPPINGS];
byte marks[MAPPINGS];
#define at(p, g) (((p) - 1) * PAGES + (g))
#define mapped(p, g) (frame[at(p, g)] != 0)

/* Frames: whether nobody has it, and what a page reads that maps it. */
bool spare[FRAMES] = true;
byte content[FRAMES];

/* Offers that are pending, oldest first, and 0 in all places behind. */
byte pending;
byte o_src[OFFERS];
byte o_dst[OFFERS];
byte o_page[OFFERS];
byte o_pages[OFFERS];
byte o_grant[OFFERS];
byte o_drop[OFFERS];
#define has_key(i, src, dst, addr) \
  (o_src[i] == (src) && o_dst[i] == (dst) && o_page[i] * PAGE == (addr))
#ifdef MutantUnmapKeepsOffers
#define loses_page(i, p, from, n) false
#else
#define loses_page(i, p, from, n) \
  (o_src[i] == (p) && o_page[i] < (from) + (n) && (from) < o_page[i] + o_pages[i])
#endif

/* Every way in which a call can end, named as in the tables; NONE while no row has applied. */
mtype:rule = {
  NONE,
  C0, C1, C2,
  O0, O1, O2, O3, O4, O5, O6, O7, O8, O9,
  K0, K1, K2, K3, K4, K4a, K4b, K5, K6, K7, K8, K9, K10,
  L0, L1, L2, L3,
  mmap_0, mmap_1, mmap_2, mmap_3, mmap_4,
  munmap_0, munmap_1,
  mprotect_0, mprotect_1, mprotect_2, mprotect_3, mprotect_4, mprotect_5,
  access_0, access_1, access_2,
  pin_0, pin_1, pin_2, unpin_0, unpin_1, unpin_2,
  fork_0, fork_1, fork_2, exec_0, exit_0, spawn_0, spawn_1
}

/* Scratch of one step, 0 between steps, so that it tells no two states apart. */
mtype:rule rule = NONE;
int g;      /* the page that a row or an effect is at */
int i;      /* the offer or the frame that it is at */
int j;
int n;      /* how many pages the call names */
int first;  /* the first of them */
int found;  /* the offer that the call names, counted from 1; 0 if none is pending */
int count;
int place;  /* where a claim lands */
int child;  /* the pid of a new process */

/* A row of a table: it decides if none above it has. */
#define row(label, when) if :: rule == NONE && (when) -> rule = label :: else fi

/* A row that applies if it does for some page, g, of a range. */
inline row_some_page(label, from, length, when) {
  g = from;
  do
  :: rule == NONE && g < (from) + (length) -> row(label, when); g++
  :: else -> break
  od;
  g = 0
}

inline find_offer(src, dst, addr) {
  found = 0;
  for (i : 0 .. OFFERS - 1) {
    if :: i < pending && has_key(i, src, dst, addr) -> found = i + 1 :: else fi
  }
  i = 0
}

/* Ends the offers, i, of which something holds; the others keep their order. */
inline end_offers(when) {
  i = 0;
  do
  :: i < pending && (when) ->
    j = i;
    do
    :: j < pending - 1 ->
      o_src[j] = o_src[j + 1]; o_dst[j] = o_dst[j + 1];
      o_page[j] = o_page[j + 1]; o_pages[j] = o_pages[j + 1];
      o_grant[j] = o_grant[j + 1]; o_drop[j] = o_drop[j + 1];
      j++
    :: else -> break
    od;
    o_src[j] = 0; o_dst[j] = 0; o_page[j] = 0; o_pages[j] = 0; o_grant[j] = 0; o_drop[j] = 0;
    pending--
  :: i < pending && !(when) -> i++
  :: else -> break
  od;
  i = 0; j = 0
}

inline add_offer(src, dst, page, pages, grant, drop) {
  o_src[pending] = src; o_dst[pending] = dst;
  o_page[pending] = page; o_pages[pending] = pages;
  o_grant[pending] = grant; o_drop[pending] = drop;
  pending++
}

/* j becomes the lowest frame that nobody has. */
inline take_frame() {
  j = 0;
  do :: !spare[j] -> j++ :: else -> break od;
  spare[j] = false
}

inline count_spare() {
  count = 0;
  for (i : 0 .. FRAMES - 1) { if :: spare[i] -> count++ :: else fi }
  i = 0
}

inline unmap(m) {
  frame[m] = 0; cur[m] = 0; most[m] = 0; marks[m] = 0
}

/* Pages go, mapped or not, and with them every frame that nobody maps any more. */
inline unmap_range(p, from, length) {
  for (g : 0 .. PAGES - 1) {
    if
    :: g >= (from) && g < (from) + (length) && mapped(p, g) ->
      lose_frame(p, g);
      unmap(at(p, g));
      free_frames()
    :: else
    fi
  }
  g = 0
}

#ifdef MutantUnmapFreesShared
inline lose_frame(p, page) {
  spare[frame[at(p, page)] - 1] = true; content[frame[at(p, page)] - 1] = 0
}
#else
inline lose_frame(p, page) { skip }
#endif

#ifdef MutantFrameLost
inline free_frames() { skip }
#else
inline free_frames() {
  for (j : 0 .. FRAMES - 1) {
    count = 0;
    for (i : 0 .. MAPPINGS - 1) { if :: frame[i] == j + 1 -> count++ :: else fi }
    if
    :: count == 0 ->
      spare[j] = true;
#ifndef MutantFreeKeepsContent
      content[j] = 0
#endif
    :: else
    fi
  }
  i = 0; j = 0; count = 0
}
#endif
