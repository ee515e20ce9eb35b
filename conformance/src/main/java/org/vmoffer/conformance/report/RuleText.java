package org.vmoffer.conformance.report;

import org.vmoffer.api.Rule;

/**
 * What a rule says, for people.
 *
 * @param sentence why the call ends so
 * @param guard what had to hold for this rule not to decide; empty for a success, which comes when
 *     all guards hold
 */
public record RuleText(String sentence, String guard) {

  /** The text of a rule. */
  public static RuleText of(Rule rule) {
    return switch (rule) {
      case C0 -> success("The offer is withdrawn and no claim will ever get it.");
      case C1 ->
          failure(
              "A cancel takes no flags, and names a process by a positive pid.",
              "flags = 0 and dest_pid > 0");
      case C2 ->
          failure(
              "Nothing is pending under this caller, destination and address, so there is "
                  + "nothing to cancel.",
              "an offer with this key is pending");
      case O0 -> success("The offer is recorded; no mapping changes before it is claimed.");
      case O1 ->
          failure(
              "An argument makes no sense whatever the state: a flag, the range, or to whom.",
              "known flags that grant something, a whole-page range within user space, dest_pid "
                  + "> 0 and not the caller");
      case O2 ->
          failure(
              "The hardware has no entry with exactly the granted rights, and more than those "
                  + "is never given.",
              "the grant set is representable");
      case O3 -> failure("There is nobody with this pid to offer to.", "dest_pid lives");
      case O4 ->
          failure("A hole in the range cannot be offered.", "every page of the range is mapped");
      case O5 ->
          failure(
              "Device memory and the kernel's own pages are never offered.",
              "no page of the range is special");
      case O6 ->
          failure(
              "One cannot give a right that one does not have at this moment.",
              "the grant is within the current rights of every page");
      case O7 ->
          failure(
              "What the drop would leave the caller with has no page-table entry.",
              "current rights without the drop are representable on every page");
      case O8 ->
          failure(
              "An offer under this key is pending already and is not replaced in place.",
              "no offer with this key is pending");
      case O9 ->
          failure(
              "The caller has as many pending offers as it may have.",
              "the caller is below its limit of pending offers");
      case K0 ->
          success(
              "The pages are the claimer's with the granted rights, and the source has given up "
                  + "what it dropped, in one step.");
      case K1 ->
          failure(
              "The caller's place and size cannot be read and written.",
              "local_addr and size are usable");
      case K2 ->
          failure(
              "An argument makes no sense whatever the state: a flag, the pid, the place or the "
                  + "size.",
              "flags = 0, src_pid > 0, local_addr aligned and in user space, size not negative "
                  + "and aligned");
      case K3 -> failure("There is nobody with this pid to claim from.", "src_pid lives");
      case K4 ->
          failure(
              "Nothing is pending for the caller from this process at this address; a claim "
                  + "does not wait for it.",
              "an offer from src_pid to the caller at remote_addr is pending");
      case K4A ->
          failure(
              "The pending offer is another one than the caller has seen.",
              "expect_id is 0 or the id of the offer");
      case K4B ->
          failure(
              "The offer grants less than the caller cannot do without.",
              "min_perms is within the grant");
      case K5 ->
          failure(
              "The caller expects another length than was offered, and is told which.",
              "size is 0 or the offered length");
      case K6 ->
          failure(
              "A page does not permit any more what was offered: rights are looked at again "
                  + "when the offer is claimed.",
              "the grant is within the current rights of every page, and what the drop leaves "
                  + "is representable");
      case K7 ->
          failure(
              "A device is at work on a page from which a right would be taken.",
              "nothing is dropped, or no page is pinned");
      case K8 ->
          failure(
              "From the place asked for, the range would run past the end of user space.",
              "the range ends within user space");
      case K9 ->
          failure(
              "Something is mapped where the range should go, and a claim replaces nothing.",
              "every page of the place is free");
      case K10 ->
          failure(
              "The system was to choose a place, and no gap is long enough.",
              "there is a free range of the offered length");
      case CLAIM_NOMEM ->
          failure(
              "There is no memory for the page tables, which are reserved before anything "
                  + "changes.",
              "enough page tables are free");
      case L0 ->
          success(
              "The caller gets what is pending from it and to it at this instant, in order of "
                  + "id.");
      case L1 ->
          failure(
              "The count, or the list where records would go, cannot be used.",
              "count and list are usable");
      case L2 -> failure("A buffer cannot hold less than nothing.", "count is not negative");
      case L3 ->
          failure(
              "The buffer is too small; the caller is told how many records there are.",
              "count is at least the number of the caller's pending offers");
      case MMAP_0 -> success("Fresh pages of zeros are mapped, with RWX as their maximum.");
      case MMAP_1 ->
          failure(
              "The range is not one of whole pages in user space.",
              "the address is aligned, pages > 0, and the range ends within user space");
      case MMAP_2 ->
          failure(
              "The hardware has no entry with exactly these rights.",
              "the rights are representable");
      case MMAP_3 ->
          failure(
              "Something is mapped there, and mmap replaces nothing.",
              "every page of the range is free");
      case MMAP_4 -> failure("There are fewer free frames than pages.", "enough frames are free");
      case MMAP_NOMEM ->
          failure("There is no memory for the page tables.", "enough page tables are free");
      case MUNMAP_0 ->
          success(
              "Nothing is mapped in the range any more; pins end, and offers that touch a page "
                  + "that went die whole.");
      case MUNMAP_1 ->
          failure(
              "The range is not one of whole pages in user space.",
              "the address is aligned, pages > 0, and the range ends within user space");
      case MPROTECT_0 ->
          success(
              "The pages have these rights now; offers stay, and meet them when they are "
                  + "claimed.");
      case MPROTECT_1 ->
          failure(
              "The range is not one of whole pages in user space.",
              "the address is aligned, pages > 0, and the range ends within user space");
      case MPROTECT_2 ->
          failure(
              "The hardware has no entry with exactly these rights.",
              "the rights are representable");
      case MPROTECT_3 ->
          failure("There is a hole in the range.", "every page of the range is mapped");
      case MPROTECT_4 ->
          failure(
              "A right is asked for that the page may never have again.",
              "the rights are within the maximum of every page");
      case MPROTECT_5 ->
          failure(
              "A device is at work on a page from which a right would be taken.",
              "no page loses a right, or it is not pinned");
      case ACCESS_0 -> success("The current rights allow it.");
      case ACCESS_1 -> failure("Nothing is mapped at the address.", "the page is mapped");
      case ACCESS_2 ->
          failure(
              "The page is mapped without the right that this needs.",
              "the right is among the current rights of the page");
      case PIN_0 -> success("A device works on the page from now on.");
      case PIN_1 -> failure("Nothing is mapped at the address.", "the page is mapped");
      case PIN_2 -> failure("A device works on the page already.", "the page is not pinned");
      case UNPIN_0 -> success("The device is done with the page.");
      case UNPIN_1 -> failure("Nothing is mapped at the address.", "the page is mapped");
      case UNPIN_2 -> failure("No device works on the page.", "the page is pinned");
      case FORK_0 ->
          success(
              "The child has copies of the private pages, the same frames for shared ones, and "
                  + "no part in any offer.");
      case FORK_1 -> failure("Every pid is taken.", "a pid is free");
      case FORK_2 ->
          failure(
              "There are fewer free frames than private pages to copy.",
              "enough frames are free for the private pages");
      case FORK_NOMEM ->
          failure("There is no memory for the child's page tables.", "enough page tables are free");
      case EXEC_0 ->
          success("The address space is empty, and offers to and from the old program are gone.");
      case EXIT_0 ->
          success(
              "The process, its memory and all offers to and from it are gone; what others have "
                  + "claimed lives on.");
      case SPAWN_0 ->
          success("There is a new process with nothing mapped, at the lowest free pid.");
      case SPAWN_1 -> failure("Every pid is taken.", "a pid is free");
      case SPAWN_NOMEM ->
          failure("There is no memory for a root page table.", "a page table is free");
    };
  }

  private static RuleText success(String sentence) {
    return new RuleText(sentence, "");
  }

  private static RuleText failure(String sentence, String guard) {
    return new RuleText(sentence, guard);
  }
}
