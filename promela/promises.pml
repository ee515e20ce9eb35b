/* What must hold of a step: of the state before it, the rule, and the state after it. */

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
    yes = yes || (rule == exit_0 && i == by && was_alive[i]);
    yes = yes || ((rule == spawn_0 || rule == fork_0) && i == child && alive[i]);
    promise(I6IncarnationProp, yes)
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

/* I7: as long as an offer is pending its pages have the frames that they had when it was made, and
   a claim puts these, in order, where it says.                                               */
inline frames_stay(by, peer) {
  for (i : 0 .. OFFERS - 1) {
    if
    :: i < pending ->
      for (g : 0 .. o_pages[i] - 1) {
        promise(I7ContinuityProp, frame[at(o_src[i], o_page[i] + g)] == o_frames[i * PAGES + g])
      }
    :: else
    fi
  }
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
