/* vm_offer, vm_claim and vm_listoffer. One process of the model is one caller that makes one call
   with the same arguments again and again; each round is one step.                          */

#define GRANT (flags & RWX)
#define DROP ((flags >> 4) & RWX)
#define KNOWN (RWX | RWX << 4)

inline cancel() {
  row(C1, flags != 0 || dest_pid <= 0);
  find_offer(self, dest_pid, addr);
  row(C2, found == 0);
  row(C0, true);
  if
  :: rule == C0 ->
#ifdef MutantCancelTakesAll
    end_offers(o_src[i] == self)
#else
    end_offers(has_key(i, self, dest_pid, addr))
#endif
  :: else
  fi
}

inline offer() {
  row(O1, less(flags, KNOWN) != 0 || GRANT == 0);
  row(O1, length < 0 || addr % PAGE != 0 || length % PAGE != 0);
  row(O1, addr < 0 || addr + length > END || dest_pid <= 0 || dest_pid == self);
  row(O2, !representable(GRANT));
  row(O3, !lives(dest_pid));
  first = addr / PAGE;
  n = length / PAGE;
  row_some_page(O4, first, n, !mapped(self, g));
  row_some_page(O5, first, n, (marks[at(self, g)] & SPECIAL) != 0);
  row_some_page(O6, first, n, !within(GRANT, cur[at(self, g)]));
  row_some_page(O7, first, n, !representable(less(cur[at(self, g)], DROP)));
  find_offer(self, dest_pid, addr);
  row(O8, found != 0);
  count = 0;
  for (i : 0 .. OFFERS - 1) { if :: i < pending && o_src[i] == self -> count++ :: else fi }
  row(O9, count >= LIMIT);
  row(O0, true);
  if
  :: rule == O0 -> add_offer(self, dest_pid, first, n, GRANT, DROP)
  :: else
  fi
}

proctype vm_offer(int self; int dest_pid; int addr; int length; int flags) {
  do
  :: d_step { alive[self] ->
      begin();
      if
      :: length == 0 -> cancel()
      :: else -> offer()
      fi;
      printf("vm_offer(%d, %d, %d, %d) by %d", dest_pid, addr, length, flags, self);
      finish(self, self, dest_pid, addr)
    }
  od
}

/* place becomes the lowest page from which so many are not mapped, or PAGES. */
inline find_place(p, length) {
  place = 0; g = 0;
  do
  :: g < place + (length) && place + (length) <= PAGES ->
    if
    :: mapped(p, g) -> place = g + 1
    :: else
    fi;
    g++
  :: else -> break
  od;
  if :: place + (length) > PAGES -> place = PAGES :: else fi;
  g = 0
}

#define the(field) o_##field[found - 1]
#define from_page at(src_pid, first + g)

inline hand_over() {
  for (g : 0 .. n - 1) {
#ifdef MutantClaimReversesPages
    i = at(self, place + n - 1 - g);
#else
    i = at(self, place + g);
#endif
    frame[i] = frame[from_page];
#ifdef MutantClaimWidensGrant
    cur[i] = cur[from_page];
    most[i] = most[from_page];
#else
    cur[i] = the(grant);
    most[i] = the(grant);
#endif
    if
    :: the(drop) == RWX ->
      marks[i] = marks[from_page] & SHARED;
      unmap(from_page)
    :: else ->
      marks[i] = SHARED;
      cur[from_page] = less(cur[from_page], the(drop));
#ifndef MutantDropKeepsMaximum
      most[from_page] = less(most[from_page], the(drop));
#endif
#ifndef MutantSharedIsPrivate
      marks[from_page] = marks[from_page] | SHARED
#endif
    fi
  }
  g = 0; i = 0;
  if
  :: the(drop) == RWX ->
    end_offers(has_key(i, src_pid, self, remote) || loses_page(i, src_pid, first, n))
  :: else -> end_offers(has_key(i, src_pid, self, remote))
  fi
}

proctype vm_claim(int self; int src_pid; int remote; int local_addr; int size; int flags;
                  bool usable; int expect_id; int min_perms) {
  do
  :: d_step { alive[self] ->
      begin();
      row(K1, !usable);
      row(K2, flags != 0 || src_pid <= 0);
      row(K2, local_addr < 0 || local_addr >= END || local_addr % PAGE != 0);
      row(K2, size < 0 || size % PAGE != 0);
      row(K3, !lives(src_pid));
      find_offer(src_pid, self, remote);
      row(K4, found == 0);
      row(K4a, EXPECT && expect_id != 0 && expect_id != found);
      row(K4b, EXPECT && !within(min_perms, the(grant)));
      row(K5, size != 0 && size != the(pages) * PAGE);
      if
      :: rule == NONE -> first = the(page); n = the(pages)
      :: else
      fi;
#ifndef MutantClaimTrustsOffer
      row_some_page(K6, first, n,
                    !within(the(grant), cur[at(src_pid, g)])
                    || !representable(less(cur[at(src_pid, g)], the(drop))));
#endif
      row_some_page(K7, first, n, the(drop) != 0 && (marks[at(src_pid, g)] & PINNED) != 0);
      row(K8, local_addr != 0 && local_addr + n * PAGE > END);
      row_some_page(K9, local_addr / PAGE, n, local_addr != 0 && mapped(self, g));
      if
      :: rule == NONE && local_addr == 0 -> find_place(self, n)
      :: rule == NONE && local_addr != 0 -> place = local_addr / PAGE
      :: else
      fi;
      row(K10, place == PAGES);
      row(K0, true);
      if
      :: rule == K0 -> hand_over()
      :: else
      fi;
      printf("vm_claim(%d, %d, %d, %d, %d, %d, %d, %d) by %d",
             src_pid, remote, local_addr, size, flags, usable, expect_id, min_perms, self);
      finish(self, src_pid, self, remote)
    }
  od
}

/* A caller cannot write what it is shown into the state; only the numbers are looked at. */
proctype vm_listoffer(int self; int room; bool usable) {
  do
  :: d_step { alive[self] ->
      begin();
      for (i : 0 .. OFFERS - 1) {
        if :: i < pending && (o_src[i] == self || o_dst[i] == self) -> count++ :: else fi
      }
      row(L1, !usable);
      row(L2, room < 0);
      row(L3, room < count);
      row(L0, true);
      printf("vm_listoffer(%d, %d) by %d", room, usable, self);
      finish(self, 0, 0, 0)
    }
  od
}
