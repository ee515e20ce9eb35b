package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.litmus.MachineState.Core;
import org.vmoffer.conformance.litmus.MachineState.Request;
import org.vmoffer.conformance.litmus.MachineState.Store;
import org.vmoffer.conformance.litmus.MachineState.Translation;
import org.vmoffer.conformance.litmus.Witness.Moment;
import org.vmoffer.machine.Pc;
import org.vmoffer.machine.Step;

/** Says in the lane of whoever takes it what a step is, and what is cached after it. */
final class StepText {
  private final LitmusTest test;
  private final String bullet;

  /**
   * Texts for a test.
   *
   * @param bullet what stands before an action
   */
  StepText(LitmusTest test, String bullet) {
    this.test = test;
    this.bullet = bullet;
  }

  /**
   * The lines for a step: the operation if it begins here, the action, and the result if it ends
   * here.
   */
  List<String> lines(Moment moment) {
    List<String> lines = new ArrayList<>();
    int thread = Step.who(moment.step()) - 1;
    Column column = test.columns().get(thread);
    MachineState.Position before = moment.before().threads().get(thread);
    MachineState.Position after = moment.after().threads().get(thread);
    boolean hasCall = before.at() <= column.operations().size();
    if (hasCall && begins(before, after)) {
      lines.add(operation(column.operations().get(before.at() - 1)));
    }
    lines.add(bullet + action(moment));
    EntryChanges.between(moment.before(), moment.after())
        .forEach(change -> lines.add("  " + change));
    List<?> told = moment.after().results().get(thread);
    if (told.size() > moment.before().results().get(thread).size()) {
      int index = told.size() - 1;
      Column.Operation ended = column.operations().get(index);
      String value =
          new Term.Register("", thread, index, ended.call()).in(MachineEnd.of(moment.after()));
      lines.add("→ " + value);
    }
    return lines;
  }

  private static boolean begins(MachineState.Position before, MachineState.Position after) {
    return before.place() == Pc.USER
        && (after.place() != Pc.USER || after.at() != before.at())
        && after.place() != Pc.ENDED;
  }

  private static String operation(Column.Operation operation) {
    String register = operation.register();
    return register == null ? operation.text() : register + " = " + operation.text();
  }

  private String action(Moment moment) {
    int thread = Step.who(moment.step()) - 1;
    String label = Step.action(moment.step()).label();
    Core before = moment.before().cores().get(thread);
    return switch (Step.action(moment.step())) {
      case FILL_TRANSLATION -> label + " " + filled(moment, thread);
      case FILL_STRUCTURE ->
          "%s level %d table %d"
              .formatted(label, Step.level(moment.step()), Step.index(moment.step()));
      case LOCK, END_LOCK -> label + " " + locked(moment);
      case DRAIN -> label + " " + store(before.stores().getFirst());
      case ACKNOWLEDGE -> label + " " + pages(served(moment));
      case STOP -> label + ", a sibling ends the program";
      default -> label;
    };
  }

  /** The address space whose lock a step takes. */
  private static String locked(Moment moment) {
    for (int i = 0; i < moment.after().locks().size(); i++) {
      if (!moment.after().locks().get(i).equals(moment.before().locks().get(i))) {
        return "P" + (i + 1);
      }
    }
    return "";
  }

  private static String filled(Moment moment, int thread) {
    return moment.after().cores().get(thread).translations().stream()
        .filter(entry -> entry.page() == Step.index(moment.step()))
        .map(StepText::translation)
        .collect(Collectors.joining());
  }

  /** The flush that a step acknowledges. */
  static Request served(Moment moment) {
    int thread = Step.who(moment.step()) - 1;
    List<Request> left = moment.after().cores().get(thread).requests();
    return moment.before().cores().get(thread).requests().stream()
        .filter(request -> !left.contains(request))
        .findFirst()
        .orElseThrow();
  }

  /** What is to be flushed. */
  static String pages(Request request) {
    return StateWords.bits(request.pages()).stream()
        .map(page -> "[" + page + "]")
        .collect(Collectors.joining(" "));
  }

  /**
   * What all cores and devices have cached, and what waits in them, a text for each that has
   * anything.
   */
  List<String> caches(MachineState state) {
    List<String> lines = new ArrayList<>();
    for (int core = 0; core < state.cores().size(); core++) {
      Core each = state.cores().get(core);
      Column column = test.columns().get(core);
      List<Translation> translations =
          column.device() ? state.devices().get(column.pid() - 1) : each.translations();
      List<String> parts = new ArrayList<>();
      translations.forEach(entry -> parts.add(translation(entry)));
      each.structures()
          .forEach(entry -> parts.add("L%d.%d".formatted(entry.level(), entry.index())));
      each.stores().forEach(store -> parts.add(store(store) + "…"));
      if (!parts.isEmpty()) {
        lines.add((core + 1) + ": " + String.join(" ", parts));
      }
    }
    return lines;
  }

  private static String translation(Translation entry) {
    String pages =
        entry.pages() == 1
            ? Integer.toString(entry.page())
            : entry.page() + ".." + (entry.page() + entry.pages() - 1);
    return "[%s]%s@%d".formatted(pages, Permissions.of(entry.rights()), entry.frame());
  }

  private static String store(Store store) {
    return "[%d]=%d".formatted(store.page(), store.value());
  }
}
