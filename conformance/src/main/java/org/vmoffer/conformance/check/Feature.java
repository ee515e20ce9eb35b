package org.vmoffer.conformance.check;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.machine.Operation;
import org.vmoffer.machine.Scenario;

/** What a scenario of the kernel level can have: calls that are made, and what the machine does. */
@SuppressWarnings("ImmutableEnumChecker") // the conditions hold no state
enum Feature {
  /** {@code vm_offer} beside other calls; offers that are there from the start do not count. */
  OFFER("offer", calls(Call.VmOffer.class, call -> call.len() != 0)),
  CANCEL("cancel", calls(Call.VmOffer.class, call -> call.len() == 0)),
  CLAIM("claim", calls(Call.VmClaim.class, call -> true)),
  CLAIMS("2 claims", scenario -> threadsThatCall(scenario, Call.VmClaim.class) > 1),
  LIST("list", calls(Call.VmListOffer.class, call -> true)),
  MMAP("mmap", calls(Call.Mmap.class, call -> true)),
  MUNMAP("munmap", calls(Call.Munmap.class, call -> true)),
  MPROTECT("mprotect", calls(Call.Mprotect.class, call -> true)),
  PIN("pin", calls(Call.Pin.class, call -> true)),
  FORK("fork", calls(Call.Fork.class, call -> true)),
  EXEC("exec", calls(Call.Exec.class, call -> true)),
  EXIT("exit", calls(Call.Exit.class, call -> true)),
  ACCESS("access", calls(Call.Access.class, call -> true)),
  SIBLINGS("siblings", Feature::hasSiblings),
  STORES("stores wait", scenario -> scenario.storeDepth() > 0 && stores(scenario)),
  WALKS("walks", Scenario::structureCaches),
  EVICTIONS("evictions", Scenario::evictions),
  TABLES("tables move", Scenario::tableMoves),
  BATCHES("batches", scenario -> scenario.flushBatch() < longestChange(scenario)),
  PARTIAL("part drop", scenario -> scenario.offers().stream().anyMatch(Feature::isPartial)),
  DEVICE("device", scenario -> scenario.threads().stream().anyMatch(Scenario.Program::isDevice)),
  DEEP("3 levels", scenario -> scenario.levels() > 2);

  /**
   * Two features that a race of the documents names together. Whoever takes a model away finds out
   * here what is no longer asked.
   */
  static final List<Set<Feature>> RACES =
      List.of(
          EnumSet.of(CLAIM, ACCESS),
          EnumSet.of(CLAIM, CANCEL),
          EnumSet.of(CLAIM, OFFER),
          EnumSet.of(CLAIM, CLAIMS),
          EnumSet.of(CLAIM, MUNMAP),
          EnumSet.of(CLAIM, MPROTECT),
          EnumSet.of(CLAIM, EXIT),
          EnumSet.of(CLAIM, EXEC),
          EnumSet.of(CLAIM, FORK),
          EnumSet.of(CLAIM, PIN),
          EnumSet.of(CLAIM, LIST),
          EnumSet.of(CLAIM, STORES),
          EnumSet.of(CLAIM, SIBLINGS),
          EnumSet.of(CLAIM, DEVICE),
          EnumSet.of(CLAIM, PARTIAL),
          EnumSet.of(TABLES, WALKS),
          EnumSet.of(TABLES, DEEP),
          EnumSet.of(TABLES, SIBLINGS),
          EnumSet.of(BATCHES, MMAP),
          EnumSet.of(BATCHES, SIBLINGS),
          EnumSet.of(MUNMAP, MMAP),
          EnumSet.of(MUNMAP, SIBLINGS),
          EnumSet.of(MUNMAP, DEVICE),
          EnumSet.of(MPROTECT, STORES),
          EnumSet.of(FORK, STORES),
          EnumSet.of(FORK, DEVICE),
          EnumSet.of(FORK, EXIT),
          EnumSet.of(EXEC, SIBLINGS),
          EnumSet.of(EXIT, SIBLINGS));

  private final String label;
  private final Predicate<Scenario> has;

  Feature(String label, Predicate<Scenario> has) {
    this.label = label;
    this.has = has;
  }

  /** What heads its column. */
  String label() {
    return label;
  }

  /** The features of a scenario. */
  static Set<Feature> of(Scenario scenario) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    for (Feature feature : values()) {
      if (feature.has.test(scenario)) {
        features.add(feature);
      }
    }
    return features;
  }

  private static <C extends Call> Predicate<Scenario> calls(Class<C> kind, Predicate<C> which) {
    return scenario ->
        scenario.threads().stream()
            .flatMap(thread -> thread.operations().stream())
            .anyMatch(
                operation ->
                    kind.isInstance(callIn(operation)) && which.test(kind.cast(callIn(operation))));
  }

  private static Call callIn(Operation operation) {
    return switch (operation) {
      case Operation.OnCore(Call call) -> call;
      case Operation.Dma(Call.Access access) -> access;
    };
  }

  private static long threadsThatCall(Scenario scenario, Class<? extends Call> kind) {
    return scenario.threads().stream()
        .filter(thread -> thread.operations().stream().anyMatch(o -> kind.isInstance(callIn(o))))
        .count();
  }

  private static boolean hasSiblings(Scenario scenario) {
    Set<Integer> pids = new HashSet<>();
    return scenario.threads().stream()
        .filter(thread -> !thread.isDevice() && !thread.later())
        .anyMatch(thread -> !pids.add(thread.pid()));
  }

  private static boolean stores(Scenario scenario) {
    return calls(Call.Access.class, access -> access.kind() == Call.Kind.W).test(scenario);
  }

  private static boolean isPartial(Scenario.StartOffer offer) {
    return !offer.drop().equals(Permissions.NONE)
        && !offer.drop().equals(Permissions.of(Permissions.MASK));
  }

  /** The most pages that one call of the scenario changes. */
  private static long longestChange(Scenario scenario) {
    long longest = scenario.offers().stream().mapToLong(Scenario.StartOffer::pages).max().orElse(0);
    for (Scenario.Program thread : scenario.threads()) {
      for (Operation operation : thread.operations()) {
        longest =
            switch (callIn(operation)) {
              case Call.Munmap munmap -> Math.max(longest, munmap.pages());
              case Call.Mprotect mprotect -> Math.max(longest, mprotect.pages());
              default -> longest;
            };
      }
    }
    return longest;
  }
}
