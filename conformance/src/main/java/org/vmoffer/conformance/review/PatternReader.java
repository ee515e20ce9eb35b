package org.vmoffer.conformance.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.vmoffer.api.Errno;
import org.vmoffer.api.Rule;

/** Reads what a step is: which call, how it ends, and what else holds of it. */
final class PatternReader {
  private final QueryTokens tokens;
  private final Set<CallName> calls;
  private final Set<Rule> rules;
  private final ConditionReader conditions;
  private final List<Condition> read = new ArrayList<>();
  private boolean hasFields;
  private boolean hasWhere;

  /** Reads the call and how it ends; the clauses are taken one by one. */
  PatternReader(QueryTokens tokens, Names names) {
    this.tokens = tokens;
    this.calls = readCalls();
    this.rules = readRules();
    this.conditions = new ConditionReader(tokens, names, calls);
  }

  private Set<CallName> readCalls() {
    EnumSet<CallName> found = EnumSet.noneOf(CallName.class);
    do {
      found.addAll(call());
    } while (tokens.takes("or"));
    return found;
  }

  /** The calls that have been read. */
  Set<CallName> calls() {
    return calls;
  }

  private Set<CallName> call() {
    if (tokens.takes(CallName.ANY)) {
      return EnumSet.allOf(CallName.class);
    }
    Set<CallName> found =
        CallName.written(tokens.peek()).<Set<CallName>>map(EnumSet::of).orElse(Set.of());
    if (found.isEmpty()) {
      throw tokens.unexpected("a call: any " + CallName.words(EnumSet.allOf(CallName.class)));
    }
    tokens.take();
    return found;
  }

  private Set<Rule> readRules() {
    EnumSet<Rule> all = EnumSet.noneOf(Rule.class);
    calls.forEach(call -> all.addAll(call.rules()));
    if (!isResult(tokens.peek())) {
      return all;
    }
    EnumSet<Rule> found = EnumSet.noneOf(Rule.class);
    do {
      found.addAll(result(all));
    } while (tokens.takes("or"));
    return found;
  }

  private Set<Rule> result(Set<Rule> all) {
    EnumSet<Rule> meant = EnumSet.copyOf(all);
    meant.removeIf(rule -> !isWord(tokens.peek(), rule));
    if (meant.isEmpty()) {
      throw tokens.unexpected("how %s can end: %s".formatted(CallName.words(calls), results(all)));
    }
    tokens.take();
    return meant;
  }

  private static boolean isResult(String word) {
    return word.equals("ok")
        || word.equals("fails")
        || Arrays.stream(Rule.values()).anyMatch(rule -> rule.label().equals(word))
        || word.matches("E[A-Z]+|SIG[A-Z]+|[A-Z]\\d+\\w?");
  }

  private static boolean isWord(String word, Rule rule) {
    Errno errno = rule.errno();
    return word.equals(errno == null ? "ok" : "fails")
        || word.equals(rule.label())
        || (errno != null && word.equals(errno.name()));
  }

  private static String results(Set<Rule> rules) {
    Set<String> errnos = new TreeSet<>();
    rules.stream().map(Rule::errno).filter(Objects::nonNull).forEach(e -> errnos.add(e.name()));
    List<String> words = new ArrayList<>(List.of("ok", "fails"));
    words.addAll(errnos);
    rules.forEach(rule -> words.add(rule.label()));
    return String.join(" ", words);
  }

  /** Takes a clause that says more of the step, if one comes. */
  boolean takesClause() {
    if (tokens.takes("with")) {
      if (hasFields) {
        throw tokens.wrong("one with for a step; more tests follow with and");
      }
      hasFields = true;
      read.add(conditions.fields());
    } else if (tokens.takes("where")) {
      if (hasWhere) {
        throw tokens.wrong("one where for a step");
      }
      hasWhere = true;
      read.add(conditions.condition());
    } else {
      return false;
    }
    return true;
  }

  /** What has been read. */
  Query.Pattern read() {
    return new Query.Pattern(calls, rules, new Condition.And(read));
  }

  /** The same with all clauses that come. */
  Query.Pattern withClauses() {
    boolean more = takesClause();
    while (more) {
      more = takesClause();
    }
    return read();
  }
}
