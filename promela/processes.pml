/* fork, exec, exit and spawn. */

/* child becomes the lowest pid that is free, or 0. */
inline find_pid() {
  child = 1;
  do
  :: child <= PIDS && alive[child] -> child++
  :: else -> break
  od;
  if :: child > PIDS -> child = 0 :: else fi
}

#define IS_PRIVATE(m) (frame[m] != 0 && (marks[m] & (SHARED | SPECIAL)) == 0)

proctype fork(int self) {
  do
  :: d_step { alive[self] ->
      begin();
      find_pid();
      row(fork_1, child == 0);
      count_spare();
      for (g : 0 .. PAGES - 1) { if :: IS_PRIVATE(at(self, g)) -> n++ :: else fi }
      row(fork_2, count < n);
      row(fork_0, true);
      if
      :: rule == fork_0 ->
        alive[child] = true;
        for (g : 0 .. PAGES - 1) {
          if
          :: mapped(self, g) && (marks[at(self, g)] & SPECIAL) == 0 ->
            if
            :: IS_PRIVATE(at(self, g)) ->
              take_frame();
              content[j] = content[frame[at(self, g)] - 1];
              frame[at(child, g)] = j + 1
            :: else -> frame[at(child, g)] = frame[at(self, g)]
            fi;
            cur[at(child, g)] = cur[at(self, g)];
            most[at(child, g)] = most[at(self, g)];
            marks[at(child, g)] = marks[at(self, g)] & SHARED
          :: else
          fi
        }
#ifdef MutantForkChildOffers
        n = pending;
        for (i : 0 .. n - 1) {
          if
          :: o_src[i] == self ->
            add_offer(child, o_dst[i], o_page[i], o_pages[i], o_grant[i], o_drop[i])
          :: else
          fi
        }
#endif
      :: else
      fi;
      printf("fork() by %d", self);
      finish(self, 0, 0, 0)
    }
  od
}

inline end_incarnation() {
  unmap_range(self, 0, PAGES);
#ifdef MutantExecKeepsOffers
  end_offers(o_src[i] == self)
#else
  end_offers(o_src[i] == self || o_dst[i] == self)
#endif
}

proctype exec(int self) {
  do
  :: d_step { alive[self] ->
      begin();
      row(exec_0, true);
      end_incarnation();
      printf("exec() by %d", self);
      finish(self, 0, 0, 0)
    }
  od
}

/* exit would be a name of C in the checker. */
proctype exit_(int self) {
  do
  :: d_step { alive[self] ->
      begin();
      row(exit_0, true);
      end_incarnation();
      alive[self] = false;
      printf("exit() by %d", self);
      finish(self, 0, 0, 0)
    }
  od
}

proctype spawn() {
  do
  :: d_step { true ->
      begin();
      find_pid();
      row(spawn_1, child == 0);
      row(spawn_0, true);
      if
      :: rule == spawn_0 -> alive[child] = true
      :: else
      fi;
      printf("spawn()");
      finish(0, 0, 0, 0)
    }
  od
}
