package org.vmoffer.conformance.litmus;

import java.util.Set;
import java.util.stream.Stream;
import org.vmoffer.api.Call;
import org.vmoffer.api.Errno;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.litmus.Term.OfPage;
import org.vmoffer.conformance.litmus.Term.OfPage.Aspect;

/** Reads what a condition compares with, and refuses what can never be. */
final class ValueReader {
  private static final int MOST_DIGITS = 9;

  private ValueReader() {}

  /** Takes a value that the term can have. */
  static Value read(Tokens tokens, Term term) {
    String value = tokens.any("a value");
    while (term instanceof OfPage && tokens.takes("+")) {
      value += "+" + tokens.word("a mark");
    }
    boolean number = value.matches("\\d{1," + MOST_DIGITS + "}");
    boolean good =
        switch (term) {
          case Term.Register register -> isResult(register.call(), value, number);
          case Term.Place _ -> number || isRule(new Call.VmClaim(0, 0, 0, 0, 0), value);
          case OfPage page -> isAspect(page.aspect(), value, number);
          case Term.Life _ -> value.equals(Term.Life.ALIVE) || value.equals(Term.Life.GONE);
          case Term.Offers _, Term.Free _ -> number;
        };
    if (!good) {
      throw tokens.complaint("a value that " + term.text() + " can have");
    }
    return new Value(number ? Integer.toString(Integer.parseInt(value)) : value);
  }

  private static boolean isResult(Call call, String value, boolean number) {
    if (value.equals(Value.NEVER) || value.equals(Value.OK)) {
      return true;
    }
    return switch (call) {
      case Call.Access access ->
          Set.of(Value.FAULT, Value.UNMAPPED, Value.DENIED).contains(value)
              || (number && access.kind() == Call.Kind.R);
      case Call.VmListOffer _, Call.Fork _, Call.Spawn _ -> number || isRule(call, value);
      default -> isRule(call, value);
    };
  }

  private static boolean isRule(Call call, String value) {
    return Stream.of(Errno.values()).anyMatch(errno -> errno.name().equals(value))
        || Stream.of(Rule.values())
            .anyMatch(rule -> rule.label().equals(value) && value.startsWith(prefix(call, value)));
  }

  /** What the labels of a call's rules begin with. */
  private static String prefix(Call call, String label) {
    return switch (call) {
      case Call.VmOffer offer -> offer.len() == 0 ? "C" : "O";
      case Call.VmClaim _ -> label.startsWith("K") ? "K" : "claim.";
      case Call.VmListOffer _ -> "L";
      case Call.Mmap _ -> "mmap.";
      case Call.Munmap _ -> "munmap.";
      case Call.Mprotect _ -> "mprotect.";
      case Call.Access _ -> "access.";
      case Call.Fork _ -> "fork.";
      case Call.Exec _ -> "exec.";
      case Call.Exit _ -> "exit.";
      case Call.Spawn _ -> "spawn.";
      case Call.Pin _ -> "pin.";
      case Call.Unpin _ -> "unpin.";
    };
  }

  private static boolean isAspect(Aspect aspect, String value, boolean number) {
    if (value.equals(Value.UNMAPPED)) {
      return true;
    }
    return switch (aspect) {
      case CONTENT -> number;
      case RIGHTS, MAXIMUM ->
          value.equals(Term.NONE)
              || Stream.of(Permissions.values())
                  .anyMatch(set -> !set.isEmpty() && set.toString().equals(value));
      case MARKS ->
          value.equals(Term.NONE)
              || Stream.of(Marks.values())
                  .anyMatch(marks -> String.join("+", marks.names()).equals(value));
    };
  }
}
