package org.vmoffer.conformance.litmus;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.tlc.FinalState;
import org.vmoffer.conformance.tlc.FinalState.Page;
import org.vmoffer.conformance.tlc.FinalState.Result;

/** Something that can be looked at when a litmus test has ended; its values are short texts. */
public sealed interface Term {

  /** How conditions write it. */
  String text();

  /** Its value in this end. */
  String in(FinalState end);

  /**
   * The result of an operation: what a load read, {@code ok}, {@code unmapped} or {@code denied} of
   * another access, how many offers a list has, which pid was created, otherwise the rule that
   * decided.
   *
   * @param text the register's name
   * @param column which column makes the operation, from 0
   * @param index which of its operations, from 0
   * @param call the operation
   */
  record Register(String text, int column, int index, Call call) implements Term {
    @Override
    public String in(FinalState end) {
      List<Result> results = end.results().get(column);
      if (index >= results.size()) {
        return Value.NEVER;
      }
      Result result = results.get(index);
      Rule rule = Rule.of(result.rule());
      return switch (call) {
        case Call.Access access -> accessed(access, rule, result.number());
        case Call.VmListOffer _, Call.Fork _, Call.Spawn _ when rule.isSuccess() ->
            Integer.toString(result.number());
        default -> rule.label();
      };
    }

    private static String accessed(Call.Access access, Rule rule, int number) {
      if (rule.isSuccess()) {
        return access.kind() == Call.Kind.R ? Integer.toString(number) : Value.OK;
      }
      return rule == Rule.ACCESS_1 ? Value.UNMAPPED : Value.DENIED;
    }
  }

  /**
   * The page at which a claim put what it took.
   *
   * @param claim the claim's result
   */
  record Place(Register claim) implements Term {
    @Override
    public String text() {
      return claim.text() + ".place";
    }

    @Override
    public String in(FinalState end) {
      String rule = claim.in(end);
      return rule.equals(Rule.K0.label())
          ? Integer.toString(end.results().get(claim.column()).get(claim.index()).number())
          : rule;
    }
  }

  /**
   * Something about a page of a process; {@code unmapped} if there is no page.
   *
   * @param pid whose
   * @param page which
   * @param aspect what
   */
  record OfPage(int pid, int page, Aspect aspect) implements Term {

    /** What about it. */
    public enum Aspect {
      /** What a load would read. */
      CONTENT(""),
      /** Its current permissions. */
      RIGHTS(".rights"),
      /** Its maximum permissions. */
      MAXIMUM(".max"),
      /** Its marks. */
      MARKS(".marks");

      private final String suffix;

      Aspect(String suffix) {
        this.suffix = suffix;
      }

      String suffix() {
        return suffix;
      }
    }

    @Override
    public String text() {
      return "P%d[%d]%s".formatted(pid, page, aspect.suffix);
    }

    @Override
    public String in(FinalState end) {
      Page mapped = end.page(pid, page);
      if (mapped == null) {
        return Value.UNMAPPED;
      }
      return switch (aspect) {
        case CONTENT -> Integer.toString(mapped.content());
        case RIGHTS -> text(Permissions.of(mapped.rights()));
        case MAXIMUM -> text(Permissions.of(mapped.maximum()));
        case MARKS ->
            mapped.marks() == 0 ? NONE : String.join("+", Marks.of(mapped.marks()).names());
      };
    }

    private static String text(Permissions permissions) {
      return permissions.isEmpty() ? NONE : permissions.toString();
    }
  }

  /**
   * Whether a process lives.
   *
   * @param pid which
   */
  record Life(int pid) implements Term {
    static final String ALIVE = "alive";
    static final String GONE = "gone";

    @Override
    public String text() {
      return "P" + pid;
    }

    @Override
    public String in(FinalState end) {
      return end.alive().contains(pid) ? ALIVE : GONE;
    }
  }

  /** How many offers are pending. */
  record Offers() implements Term {
    static final String WORD = "offers";

    @Override
    public String text() {
      return WORD;
    }

    @Override
    public String in(FinalState end) {
      return Integer.toString(end.offers().size());
    }
  }

  /** How many frames are on the free list. */
  record Free() implements Term {
    static final String WORD = "free";

    @Override
    public String text() {
      return WORD;
    }

    @Override
    public String in(FinalState end) {
      return Integer.toString(end.free());
    }
  }

  /** No right, or no mark. */
  String NONE = "none";
}
