/* What must hold (docs/semantics.md, "Invariants"), looked at in every step: of the state after it,
   and of the two states together. A model has nothing but calls, so the initial state is the only
   one that is not looked at; in it there is nothing.                                         */

mtype:promise = {
  TypeOKInv, SpaceInv, OffersInv, I4FreeIsFreeInv, I11ConservedInv,
  I1EndsOnceProp, I2NoGainProp, I5ErrorChangesNothingProp, I6IncarnationProp, I7ContinuityProp,
  I10DropIsDurableProp
}

/* The state before the step, and which of its offers have ended. Scratch as well. */
mtype:promise broken;
bool was_alive[PIDS + 1];
byte was_frame[MAPPINGS];
byte was_cur[MAPPINGS];
byte was_most[MAPPINGS];
byte was_marks[MAPPINGS];
bool was_spare[FRAMES];
byte was_content[FRAMES];
byte was_pending;
byte w_src[OFFERS];
byte w_dst[OFFERS];
byte w_page[OFFERS];
byte w_pages[OFFERS];
byte w_grant[OFFERS];
byte w_drop[OFFERS];
bool ended[OFFERS];
int endings;
int fresh;
int named; /* the place of the offer that a claim or a cancel names, or OFFERS */
int from;
bool yes;

#define promise(name, holds) if :: broken == 0 && !(holds) -> broken = name :: else fi

#define SUCCEEDED \
  (rule == C0 || rule == O0 || rule == K0 || rule == L0 || rule == mmap_0 || rule == munmap_0 \
   || rule == mprotect_0 || rule == access_0 || rule == pin_0 || rule == unpin_0 \
   || rule == fork_0 || rule == exec_0 || rule == exit_0 || rule == spawn_0)

inline begin() {
  for (i : 1 .. PIDS) { was_alive[i] = alive[i] }
  for (i : 0 .. MAPPINGS - 1) {
    was_frame[i] = frame[i]; was_cur[i] = cur[i]; was_most[i] = most[i]; was_marks[i] = marks[i]
  }
  for (i : 0 .. FRAMES - 1) { was_spare[i] = spare[i]; was_content[i] = content[i] }
  was_pending = pending;
  for (i : 0 .. OFFERS - 1) {
    w_src[i] = o_src[i]; w_dst[i] = o_dst[i]; w_page[i] = o_page[i]; w_pages[i] = o_pages[i];
    w_grant[i] = o_grant[i]; w_drop[i] = o_drop[i]
  }
  i = 0
}

/* Every variable has a value of its kind, and what is not there is 0. */
inline type_ok() {
  for (i : 0 .. MAPPINGS - 1) {
    promise(TypeOKInv, frame[i] <= FRAMES && marks[i] <= (SHARED | PINNED | SPECIAL));
    promise(TypeOKInv, most[i] <= RWX && representable(cur[i]));
    promise(TypeOKInv, frame[i] != 0 || (cur[i] == 0 && most[i] == 0 && marks[i] == 0))
  }
  for (i : 0 .. OFFERS - 1) {
    if
    :: i < pending ->
      promise(TypeOKInv, o_src[i] >= 1 && o_src[i] <= PIDS && o_dst[i] >= 1 && o_dst[i] <= PIDS);
      promise(TypeOKInv, o_pages[i] >= 1 && o_page[i] + o_pages[i] <= PAGES);
      promise(TypeOKInv, o_grant[i] <= RWX && o_drop[i] <= RWX)
    :: else ->
      promise(TypeOKInv, o_src[i] == 0 && o_dst[i] == 0 && o_page[i] == 0 && o_pages[i] == 0
                         && o_grant[i] == 0 && o_drop[i] == 0)
    fi
  }
}

/* The dead have no memory, current permissions are within the maximum, and a page that is not
   marked shared has its frame to itself.                                                     */
inline space_holds() {
  for (i : 0 .. MAPPINGS - 1) {
    promise(SpaceInv, frame[i] == 0 || (alive[i / PAGES + 1] && within(cur[i], most[i])));
    if
    :: frame[i] != 0 && (marks[i] & SHARED) == 0 ->
      for (j : 0 .. MAPPINGS - 1) { promise(SpaceInv, i == j || frame[i] != frame[j]) }
    :: else
    fi
  }
}

/* An offer is between two live processes over mapped pages that are not special, a key names one
   offer, and nobody exceeds the limit.                                                       */
inline offers_hold() {
  for (i : 0 .. OFFERS - 1) {
    if
    :: i < pending ->
      promise(OffersInv, lives(o_src[i]) && lives(o_dst[i]) && o_src[i] != o_dst[i]);
      promise(OffersInv, o_grant[i] != 0);
      if
      :: broken == 0 ->
        for (g : o_page[i] .. o_page[i] + o_pages[i] - 1) {
          promise(OffersInv, mapped(o_src[i], g) && (marks[at(o_src[i], g)] & SPECIAL) == 0)
        }
      :: else
      fi;
      count = 0;
      for (j : 0 .. OFFERS - 1) {
        if :: j < pending && o_src[j] == o_src[i] -> count++ :: else fi;
        promise(OffersInv, i == j || j >= pending || o_src[i] != o_src[j] || o_dst[i] != o_dst[j]
                           || o_page[i] != o_page[j])
      }
      promise(OffersInv, count <= LIMIT)
    :: else
    fi
  }
}

/* I4, I11: nobody reaches a free frame, it holds 0, and every other frame is mapped. */
inline frames_hold() {
  for (j : 0 .. FRAMES - 1) {
    count = 0;
    for (i : 0 .. MAPPINGS - 1) { if :: frame[i] == j + 1 -> count++ :: else fi }
    promise(I4FreeIsFreeInv, !spare[j] || (count == 0 && content[j] == 0));
    promise(I11ConservedInv, spare[j] || count > 0)
  }
}

/* Which offers of the state before are no longer pending, in their order; what is pending
   behind all others is new.                                                                  */
inline compare_offers(src, dst, addr) {
  named = OFFERS; j = 0;
  for (i : 0 .. OFFERS - 1) {
    ended[i] = false;
    if
    :: i < was_pending ->
      if
      :: w_src[i] == (src) && w_dst[i] == (dst) && w_page[i] * PAGE == (addr) -> named = i
      :: else
      fi;
      if
      :: (j < pending && o_src[j] == w_src[i] && o_dst[j] == w_dst[i] && o_page[j] == w_page[i]
          && o_pages[j] == w_pages[i] && o_grant[j] == w_grant[i] && o_drop[j] == w_drop[i]) -> j++
      :: else -> ended[i] = true; endings++
      fi
    :: else
    fi
  }
  fresh = pending - j
}

/* I1: an offer begins by an offer that returns 0; it ends by the claim or the cancel that names it,
   or because it has lost a page or a party.                                                  */
inline ends_once(by) {
  promise(I1EndsOnceProp, fresh == (rule == O0 -> 1 : 0) && (rule != O0 || endings == 0));
  promise(I1EndsOnceProp, rule != C0 || (endings == 1 && named < OFFERS));
  promise(I1EndsOnceProp, (rule != C0 && rule != K0) || (named < OFFERS && ended[named]));
  for (i : 0 .. OFFERS - 1) {
    if
    :: ended[i] ->
      yes = (rule == C0 || rule == K0) && i == named;
      yes = yes || ((rule == exec_0 || rule == exit_0) && (w_src[i] == by || w_dst[i] == by));
      for (g : w_page[i] .. w_page[i] + w_pages[i] - 1) {
        yes = yes || ((rule == K0 || rule == munmap_0) && !mapped(w_src[i], g))
      }
      promise(I1EndsOnceProp, yes)
    :: else
    fi
  }
}

/* I2: rights grow by one's own mmap, by one's own mprotect up to the maximum, in a child up to its
   parent's, and by a claim within the grant and what the source has at that instant.         */
inline no_gain(by, peer) {
  for (i : 0 .. MAPPINGS - 1) {
    if
    :: !within(cur[i], was_cur[i]) ->
      g = i % PAGES;
      j = i / PAGES + 1;
      yes = ((rule == mmap_0 && j == by && was_frame[i] == 0)
             || (rule == mprotect_0 && j == by && within(cur[i], was_most[i]))
             || (rule == fork_0 && j == child && within(cur[i], was_cur[at(by, g)])));
      if
      :: rule == K0 && j == by && g >= place && g < place + n ->
        from = at(peer, w_page[named] + g - place);
        yes = within(cur[i], w_grant[named] & was_cur[from]) && within(most[i], w_grant[named])
      :: else
      fi;
      promise(I2NoGainProp, yes)
    :: else
    fi
  }
}

/* I5: an error changes nothing. */
inline error_changes_nothing() {
  promise(I5ErrorChangesNothingProp, endings == 0 && fresh == 0);
  for (i : 1 .. PIDS) { promise(I5ErrorChangesNothingProp, alive[i] == was_alive[i]) }
  for (i : 0 .. MAPPINGS - 1) {
    promise(I5ErrorChangesNothingProp,
            frame[i] == was_frame[i] && cur[i] == was_cur[i] && most[i] == was_most[i]
            && marks[i] == was_marks[i])
  }
  for (i : 0 .. FRAMES - 1) {
    promise(I5ErrorChangesNothingProp, spare[i] == was_spare[i] && content[i] == was_content[i])
  }
}

/* I6: no offer outlives a program at either end, none is born with one; so who claims is the
   program that the offer named.                                                              */
inline incarnations_hold(by) {
  for (i : 1 .. PIDS) {
    yes = alive[i] == was_alive[i];
    promise(I6IncarnationProp, yes || (rule == exit_0 && i == by && was_alive[i])
                                   || ((rule == spawn_0 || rule == fork_0) && i == child && alive[i]))
  }
  for (i : 0 .. OFFERS - 1) {
    if
    :: i < pending && (rule == exec_0 || rule == exit_0) ->
      promise(I6IncarnationProp, o_src[i] != by && o_dst[i] != by)
    :: i < pending && (rule == spawn_0 || rule == fork_0) ->
      promise(I6IncarnationProp, o_src[i] != child && o_dst[i] != child)
    :: else
    fi
  }
}

/* I7: while an offer is pending its pages keep their frames, and a claim puts these, in order,
   where it says.                                                                             */
inline frames_stay(by, peer) {
  for (i : 0 .. OFFERS - 1) {
    if
    :: i < was_pending && !ended[i] ->
      for (g : w_page[i] .. w_page[i] + w_pages[i] - 1) {
        from = at(w_src[i], g);
        promise(I7ContinuityProp, frame[from] != 0 && frame[from] == was_frame[from])
      }
    :: else
    fi
  }
  if
  :: rule == K0 ->
    promise(I7ContinuityProp, n == w_pages[named]);
    for (g : 0 .. n - 1) {
      promise(I7ContinuityProp,
              frame[at(by, place + g)] == was_frame[at(peer, w_page[named] + g)])
    }
  :: else
  fi
}

/* I10: no maximum grows, and a claim takes what the offer drops from every page. */
inline drops_last(peer) {
  for (i : 0 .. MAPPINGS - 1) {
    promise(I10DropIsDurableProp,
            was_frame[i] == 0 || frame[i] == 0 || within(most[i], was_most[i]))
  }
  if
  :: rule == K0 ->
    for (g : w_page[named] .. w_page[named] + w_pages[named] - 1) {
      from = at(peer, g);
      promise(I10DropIsDurableProp,
              (w_drop[named] == RWX -> frame[from] == 0
                                     : frame[from] != 0 && (most[from] & w_drop[named]) == 0))
    }
  :: else
  fi
}

/* The end of a step: whoever is by has called, and the key names an offer of src to dst. */
inline finish(by, src, dst, addr) {
#ifdef MutantErrorHasEffect
  if :: !SUCCEEDED -> end_offers(i == 0) :: else fi;
#endif
  printf(": "); printm(rule); printf("\n");
  type_ok();
  space_holds();
  offers_hold();
  frames_hold();
  if
  :: broken == 0 ->
    compare_offers(src, dst, addr);
    if
    :: SUCCEEDED ->
      ends_once(by);
      no_gain(by, src);
      incarnations_hold(by);
      frames_stay(by, src);
      drops_last(src)
    :: else -> error_changes_nothing()
    fi
  :: else
  fi;
  if
  :: broken != 0 -> printf("breaks "); printm(broken); printf("\n")
  :: else
  fi;
  assert(broken == 0);
#ifdef EDGES
  step_of = _pid;
  c_code { step(); };
  step_of = 0;
#endif
  forget()
}

/* Scratch is 0 between steps. */
inline forget() {
  for (i : 1 .. PIDS) { was_alive[i] = false }
  for (i : 0 .. MAPPINGS - 1) {
    was_frame[i] = 0; was_cur[i] = 0; was_most[i] = 0; was_marks[i] = 0
  }
  for (i : 0 .. FRAMES - 1) { was_spare[i] = false; was_content[i] = 0 }
  for (i : 0 .. OFFERS - 1) {
    w_src[i] = 0; w_dst[i] = 0; w_page[i] = 0; w_pages[i] = 0; w_grant[i] = 0; w_drop[i] = 0;
    ended[i] = false
  }
  was_pending = 0; endings = 0; fresh = 0; named = 0; from = 0; yes = false;
  rule = NONE; g = 0; i = 0; j = 0; n = 0; first = 0; found = 0; count = 0; place = 0; child = 0
}
