/* vm_offer and vm_listoffer. One process of the model is one caller that makes one call
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
