/* The end of every step: the promises, and what is told of it. */

#define SUCCEEDED \
  (rule == C0 || rule == O0 || rule == K0 || rule == L0 || rule == mmap_0 || rule == munmap_0 \
   || rule == mprotect_0 || rule == access_0 || rule == pin_0 || rule == unpin_0 \
   || rule == fork_0 || rule == exec_0 || rule == exit_0 || rule == spawn_0)

/* The end of a step: whoever is by has called, and the key names an offer of src to dst. A state in
   which nothing has changed was looked at when it was come to.                               */
inline finish(by, src, dst, addr) {
#ifdef MutantErrorHasEffect
  if :: !SUCCEEDED -> end_offers(i == 0) :: else fi;
#endif
  printf(": "); printm(rule); printf("\n");
  if
  :: !SUCCEEDED ->
    compare_offers(src, dst, addr);
    error_changes_nothing()
  :: else ->
    type_ok();
    space_holds();
    offers_hold();
    frames_hold();
    if
    :: broken == 0 ->
      compare_offers(src, dst, addr);
      ends_once(by);
      no_gain(by, src);
      incarnations_hold(by);
      frames_stay(by, src);
      drops_last(src)
    :: else
    fi
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
