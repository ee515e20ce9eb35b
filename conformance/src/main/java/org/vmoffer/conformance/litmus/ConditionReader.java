package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vmoffer.api.Call;
import org.vmoffer.api.Errno;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.litmus.Term.OfPage;
import org.vmoffer.conformance.litmus.Term.OfPage.Aspect;

/**
 * Reads a condition. {@code not} binds most, then {@code and}, then {@code or}, then {@code
 * implies}.
 */
final class ConditionReader {
  private static final Set<String> RESERVED =
      Set.of(
          "and",
          "or",
          "not",
          "implies",
          Term.Offers.WORD,
          Term.Free.WORD,
          Value.FAULT,
          Value.UNMAPPED,
          Value.DENIED,
          Value.OK,
          Value.NEVER,
          Term.Life.ALIVE,
          Term.Life.GONE,
          Term.NONE,
          "shared",
          "pinned",
          "special");
  private static final int DEEPEST = 50;

  private final Tokens tokens;
  private final Map<String, Term.Register> registers;
  private final MachineShape machine;
  private int depth;

  private ConditionReader(
      Tokens tokens, Map<String, Term.Register> registers, MachineShape machine) {
    this.tokens = tokens;
    this.registers = registers;
    this.machine = machine;
  }

  /** Whether a word means something else than a register. */
  static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }

  /** Reads all of it. */
  static Condition read(Tokens tokens, Map<String, Term.Register> registers, MachineShape machine) {
    Condition condition = new ConditionReader(tokens, registers, machine).condition();
    tokens.mustBeDone();
    return condition;
  }

  private Condition condition() {
    if (++depth > DEEPEST) {
      throw tokens.unexpected("at most " + DEEPEST + " parentheses and nots within each other");
    }
    Condition first = or();
    if (tokens.takes("implies")) {
      first = new Condition.Or(List.of(new Condition.Not(first), condition()));
    }
    depth--;
    return first;
  }

  private Condition or() {
    List<Condition> any = new ArrayList<>(List.of(and()));
    while (tokens.takes("or")) {
      any.add(and());
    }
    return any.size() == 1 ? any.getFirst() : new Condition.Or(any);
  }

  private Condition and() {
    List<Condition> all = new ArrayList<>(List.of(one()));
    while (tokens.takes("and")) {
      all.add(one());
    }
    return all.size() == 1 ? all.getFirst() : new Condition.And(all);
  }

  private Condition one() {
    if (tokens.takes("not")) {
      if (++depth > DEEPEST) {
        throw tokens.unexpected("at most " + DEEPEST + " parentheses and nots within each other");
      }
      Condition not = new Condition.Not(one());
      depth--;
      return not;
    }
    if (tokens.takes("(")) {
      Condition inner = condition();
      tokens.take(")");
      return inner;
    }
    Term term = term();
    boolean differs = tokens.takes("!=");
    if (!differs) {
      tokens.take("=");
    }
    Condition is =
        tokens.seesSecond("[") || tokens.seesOneOf(registers.keySet())
            ? new Condition.Same(term, term())
            : new Condition.Is(term, value(term));
    return differs ? new Condition.Not(is) : is;
  }

  private Term term() {
    String expected = "a register, P1, P1[0], P1[0].rights, offers or free";
    if (tokens.seesSecond("[")) {
      return page();
    }
    String word = tokens.word(expected);
    if (word.equals(Term.Offers.WORD)) {
      return new Term.Offers();
    }
    if (word.equals(Term.Free.WORD)) {
      return new Term.Free();
    }
    if (word.matches("P\\d+")) {
      return new Term.Life(known(Integer.parseInt(word.substring(1)), machine.pids(), "a process"));
    }
    String name = word.endsWith(".place") ? word.substring(0, word.lastIndexOf('.')) : word;
    Term.Register register = registers.get(name);
    if (register == null) {
      throw tokens.complaint("a register of this test: " + String.join(" ", registers.keySet()));
    }
    if (name.equals(word)) {
      return register;
    }
    if (!(register.call() instanceof Call.VmClaim)) {
      throw tokens.complaint("a claim in front of .place");
    }
    return new Term.Place(register);
  }

  private Term page() {
    int pid = known(tokens.pid(), machine.pids(), "a process");
    tokens.take("[");
    int page = tokens.number(0, machine.pages() - 1, "a page");
    tokens.take("]");
    if (!tokens.takes(".")) {
      return new OfPage(pid, page, Aspect.CONTENT);
    }
    return switch (tokens.word("rights, max or marks")) {
      case "rights" -> new OfPage(pid, page, Aspect.RIGHTS);
      case "max" -> new OfPage(pid, page, Aspect.MAXIMUM);
      case "marks" -> new OfPage(pid, page, Aspect.MARKS);
      default -> throw tokens.complaint("rights, max or marks");
    };
  }

  private int known(int number, int most, String what) {
    if (number < 1 || number > most) {
      throw tokens.complaint("%s of this test, P1 to P%d".formatted(what, most));
    }
    return number;
  }

  private Value value(Term term) {
    String value = tokens.any("a value");
    while (term instanceof OfPage && tokens.takes("+")) {
      value += "+" + tokens.word("a mark");
    }
    boolean number = value.chars().allMatch(Character::isDigit);
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
    return new Value(
        number
            ? Integer.toString(
                Integer.parseInt("0" + value.substring(0, Math.min(9, value.length()))))
            : value);
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
