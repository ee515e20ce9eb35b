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
/* The frames that its pages had when it was made. No call reads them; they are there for I7, and
   add no state as long as it holds.                                                          */
byte o_frames[OFFERS * PAGES];
#define has_key(i, src, dst, addr) \
  (o_src[i] == (src) && o_dst[i] == (dst) && o_page[i] * PAGE == (addr))
#ifdef MutantUnmapKeepsOffers
#define loses_page(i, p, from, n) false
#else
#define loses_page(i, p, from, n) \
  (o_src[i] == (p) && o_page[i] < (from) + (n) && (from) < o_page[i] + o_pages[i])
#endif
