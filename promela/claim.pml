/* vm_claim. */

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
