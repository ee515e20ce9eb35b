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
