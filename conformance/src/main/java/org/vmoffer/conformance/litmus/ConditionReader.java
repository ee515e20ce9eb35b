package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vmoffer.api.Call;
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
            : new Condition.Is(term, ValueReader.read(tokens, term));
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
    if (word.matches("P[0-9]{1,9}")) {
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
}
