/* mmap, munmap, mprotect, access, pin and unpin. */

#define MALFORMED (addr < 0 || addr % PAGE != 0 || pages <= 0 || addr / PAGE + pages > PAGES)

proctype mmap(int self; int addr; int pages; int perms; bool special) {
  do
  :: d_step { alive[self] ->
      begin();
      row(mmap_1, MALFORMED);
      row(mmap_2, !representable(perms));
      row_some_page(mmap_3, addr / PAGE, pages, mapped(self, g));
      count_spare();
      row(mmap_4, count < pages);
      row(mmap_0, true);
      if
      :: rule == mmap_0 ->
        for (g : addr / PAGE .. addr / PAGE + pages - 1) {
          take_frame();
          frame[at(self, g)] = j + 1;
          cur[at(self, g)] = perms;
          most[at(self, g)] = RWX;
          marks[at(self, g)] = (special -> SPECIAL : 0)
        }
      :: else
      fi;
      printf("mmap(%d, %d, %d, %d) by %d", addr, pages, perms, special, self);
      finish(self, 0, 0, 0)
    }
  od
}

proctype munmap(int self; int addr; int pages) {
  do
  :: d_step { alive[self] ->
      begin();
      row(munmap_1, MALFORMED);
      row(munmap_0, true);
      if
      :: rule == munmap_0 ->
        unmap_range(self, addr / PAGE, pages);
        end_offers(loses_page(i, self, addr / PAGE, pages))
      :: else
      fi;
      printf("munmap(%d, %d) by %d", addr, pages, self);
      finish(self, 0, 0, 0)
    }
  od
}

proctype mprotect(int self; int addr; int pages; int perms) {
  do
  :: d_step { alive[self] ->
      begin();
      row(mprotect_1, MALFORMED);
#ifndef MutantProtectWidens
      row(mprotect_2, !representable(perms));
#endif
      row_some_page(mprotect_3, addr / PAGE, pages, !mapped(self, g));
      row_some_page(mprotect_4, addr / PAGE, pages, !within(perms, most[at(self, g)]));
      row_some_page(mprotect_5, addr / PAGE, pages,
                    (marks[at(self, g)] & PINNED) != 0 && !within(cur[at(self, g)], perms));
      row(mprotect_0, true);
      if
      :: rule == mprotect_0 ->
        for (g : addr / PAGE .. addr / PAGE + pages - 1) { cur[at(self, g)] = perms }
      :: else
      fi;
      printf("mprotect(%d, %d, %d) by %d", addr, pages, perms, self);
      finish(self, 0, 0, 0)
    }
  od
}

#define OUTSIDE (addr < 0 || addr >= END)
#define HERE at(self, addr / PAGE)

/* kind is the right that the access needs. */
proctype access(int self; int addr; int kind; int value) {
  do
  :: d_step { alive[self] ->
      begin();
      row(access_1, OUTSIDE || frame[HERE] == 0);
      row(access_2, !within(kind, cur[HERE]));
      row(access_0, true);
      if
      :: rule == access_0 && kind == W -> content[frame[HERE] - 1] = value
      :: else
      fi;
      printf("access(%d, %d, %d) by %d", addr, kind, value, self);
      finish(self, 0, 0, 0)
    }
  od
}

proctype pin(int self; int addr) {
  do
  :: d_step { alive[self] ->
      begin();
      row(pin_1, OUTSIDE || frame[HERE] == 0);
      row(pin_2, (marks[HERE] & PINNED) != 0);
      row(pin_0, true);
      if
      :: rule == pin_0 -> marks[HERE] = marks[HERE] | PINNED
      :: else
      fi;
      printf("pin(%d) by %d", addr, self);
      finish(self, 0, 0, 0)
    }
  od
}

proctype unpin(int self; int addr) {
  do
  :: d_step { alive[self] ->
      begin();
      row(unpin_1, OUTSIDE || frame[HERE] == 0);
      row(unpin_2, (marks[HERE] & PINNED) == 0);
      row(unpin_0, true);
      if
      :: rule == unpin_0 -> marks[HERE] = less(marks[HERE], PINNED)
      :: else
      fi;
      printf("unpin(%d) by %d", addr, self);
      finish(self, 0, 0, 0)
    }
  od
}
