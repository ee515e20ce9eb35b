package org.vmoffer.conformance.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a query, step after step. */
final class QueryReader {
  private static final Set<String> KEYWORDS =
      Set.of(
          "then", "next", "with", "where", "as", "without", "and", "or", "not", "before", "has",
          "lacks", "ok", "fails", "any", "true", "false", "none", "answer");

  private final QueryTokens tokens;
  private final Names names = new Names();

  QueryReader(QueryTokens tokens) {
    this.tokens = tokens;
  }

  Query read() {
    List<Query.Step> steps = new ArrayList<>();
    steps.add(step(0, false));
    while (!tokens.isDone()) {
      boolean atOnce = tokens.takes("next");
      if (!atOnce && !tokens.takes("then")) {
        throw tokens.unexpected("then, next, with, where, without, as, or the end");
      }
      steps.add(step(steps.size(), atOnce));
    }
    return new Query(tokens.text(), steps, names.slots());
  }

  private Query.Step step(int number, boolean atOnce) {
    int start = tokens.start();
    PatternReader pattern = new PatternReader(tokens, names);
    List<Query.Pattern> without = new ArrayList<>();
    Optional<String> name = Optional.empty();
    while (true) {
      if (tokens.takes("as")) {
        if (name.isPresent()) {
          throw tokens.wrong("one name for a step");
        }
        name = Optional.of(name());
      } else if (tokens.takes("without")) {
        if (atOnce) {
          throw tokens.wrong("no without: nothing lies between a step and the next");
        }
        tokens.take("(");
        without.add(new PatternReader(tokens, names).withClauses());
        tokens.take(")");
      } else if (!pattern.takesClause()) {
        break;
      }
    }
    name.ifPresent(given -> names.add(given, number, pattern.calls()));
    return new Query.Step(tokens.textFrom(start), atOnce, pattern.read(), without);
  }

  private String name() {
    if (!tokens.peek().matches("[A-Za-z]\\w*")) {
      throw tokens.unexpected("a name for the step");
    }
    String name = tokens.take();
    boolean hasMeaning =
        KEYWORDS.contains(name)
            || CallName.written(name).isPresent()
            || Fields.isOne(name)
            || StateFunction.isOne(name);
    if (hasMeaning) {
      throw tokens.wrong("a name that means nothing else");
    }
    if (names.has(name)) {
      throw tokens.wrong("a name that no earlier step has");
    }
    return name;
  }
}
