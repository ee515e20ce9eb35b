/* What must hold (docs/semantics.md, "Invariants"), looked at in every step: of the state after it,
   and of the two states together. A model has nothing but calls, so the initial state is the only
   one that is not looked at; in it there is nothing.                                         */

mtype:promise = {
  TypeOKInv, SpaceInv, OffersInv, I4FreeIsFreeInv, I11ConservedInv,
  I1EndsOnceProp, I2NoGainProp, I5ErrorChangesNothingProp, I6IncarnationProp, I7ContinuityProp,
  I10DropIsDurableProp
}

#define promise(name, holds) if :: broken == 0 && !(holds) -> broken = name :: else fi

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
