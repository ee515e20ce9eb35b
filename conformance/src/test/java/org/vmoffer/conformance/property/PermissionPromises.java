package org.vmoffer.conformance.property;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.view.AbstractState.Offer;
import org.vmoffer.view.AbstractState.Page;
import org.vmoffer.view.AbstractState.ProcessState;

/** What must hold of the permissions around a successful call: I2, I10. */
final class PermissionPromises {
  private final Exchange step;
  private final Snapshot before;
  private final Snapshot after;
  private final List<String> breaches = new ArrayList<>();

  private PermissionPromises(Exchange step) {
    this.step = step;
    this.before = step.before();
    this.after = step.after();
  }

  static List<String> breaches(Exchange step) {
    PermissionPromises promises = new PermissionPromises(step);
    promises.permissionsGrowOnlyAsAllowed();
    promises.noMaximumGrows();
    if (step.ended(Rule.K0)) {
      step.named().ifPresent(promises::sourceHasDropped);
    }
    return promises.breaches;
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      breaches.add(otherwise);
    }
  }

  /** I2: permissions grow by mmap, by mprotect within the maximum, by fork, and by a claim. */
  private void permissionsGrowOnlyAsAllowed() {
    for (ProcessState process : after.state().processes()) {
      for (Page page : process.pages()) {
        Permissions had = before.current(process.pid(), page.page());
        boolean allowed = had.contains(page.current()) || mayGain(process.pid(), page);
        check(allowed, "I2: pid " + process.pid() + " gains " + page);
      }
    }
  }

  private boolean mayGain(int pid, Page page) {
    Page had = before.page(pid, page.page());
    boolean own = pid == step.pid();
    return switch (step.call()) {
      case Call.Mmap call -> own && had == null && call.perms().contains(page.current());
      case Call.Mprotect call ->
          own
              && had != null
              && had.maximum().contains(page.current())
              && call.perms().contains(page.current());
      case Call.Fork _ ->
          pid == step.reply().ret()
              && before.current(step.pid(), page.page()).contains(page.current());
      case Call.VmClaim _ -> own && step.delivers(page);
      default -> false;
    };
  }

  /** I10: the maximum of a page that stays mapped never grows. */
  private void noMaximumGrows() {
    for (ProcessState process : before.state().processes()) {
      for (Page had : process.pages()) {
        Page has = after.page(process.pid(), had.page());
        boolean kept = has == null || had.maximum().contains(has.maximum());
        check(kept, "I10: the maximum of pid " + process.pid() + " grows: " + has);
      }
    }
  }

  /** I10: a claim takes what is dropped for good. */
  private void sourceHasDropped(Offer offer) {
    for (long g = offer.page(); g < offer.page() + offer.pages(); g++) {
      Page has = after.page(offer.source(), g);
      boolean dropped =
          offer.drop() == Permissions.RWX
              ? has == null
              : has != null && has.maximum().minus(offer.drop()) == has.maximum();
      check(dropped, "I10: the source keeps " + has + " of " + offer);
    }
  }
}
