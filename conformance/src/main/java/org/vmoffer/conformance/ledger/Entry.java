package org.vmoffer.conformance.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A question that was reviewed, as {@code ledger/README.md} describes it.
 *
 * @param id its number, {@code D15} say
 * @param question what is asked
 * @param calls the calls that it is about
 * @param topics its subjects
 * @param rules labels of the outcomes in which the answer shows
 * @param considered other answers
 * @param decision the answer
 * @param reason why
 * @param precedents how other systems answer it
 * @param noPrecedent what is said where there are none
 * @param specification operators that say it
 * @param notModelled what they leave out
 * @param implementation methods that do it
 * @param witness a query that shows it
 * @param noWitness why there is none
 * @param whatIf an alternative to be tried
 * @param noWhatIf why there is none
 */
public record Entry(
    String id,
    String question,
    List<String> calls,
    List<String> topics,
    List<String> rules,
    List<Considered> considered,
    String decision,
    String reason,
    List<Precedent> precedents,
    Optional<String> noPrecedent,
    List<Operator> specification,
    Optional<String> notModelled,
    List<Method> implementation,
    Optional<Shown> witness,
    Optional<String> noWitness,
    Optional<Otherwise> whatIf,
    Optional<String> noWhatIf) {

  /** Keeps snapshots. */
  public Entry {
    calls = List.copyOf(calls);
    topics = List.copyOf(topics);
    rules = List.copyOf(rules);
    considered = List.copyOf(considered);
    precedents = List.copyOf(precedents);
    specification = List.copyOf(specification);
    implementation = List.copyOf(implementation);
  }

  /** Another answer, and what would come of it. */
  public record Considered(String alternative, String consequence) {}

  /**
   * How another system answers.
   *
   * @param unchecked whether the source has not been read
   */
  public record Precedent(String system, String fact, String source, boolean unchecked) {}

  /** An operator of the specification. */
  public record Operator(String module, String name) {}

  /**
   * A method of the kernel.
   *
   * @param type the full name of its class
   */
  public record Method(String type, String name) {}

  /**
   * A query that shows the decision.
   *
   * @param find the query
   * @param model the model to ask
   */
  public record Shown(String find, String model) {}

  /**
   * An alternative that TLC can be asked about.
   *
   * @param name the switch
   * @param override what is otherwise in the specification
   * @param note how to understand what comes of it
   */
  public record Otherwise(String name, String override, Optional<String> note) {}

  /** The number in the id. */
  public int number() {
    return Integer.parseInt(id.substring(1));
  }

  /** Everything that it says in words, for who looks for some. */
  public String words() {
    StringBuilder words = new StringBuilder();
    words.append(question).append(' ').append(decision).append(' ').append(reason);
    considered.forEach(
        each ->
            words.append(' ').append(each.alternative()).append(' ').append(each.consequence()));
    precedents.forEach(
        each -> words.append(' ').append(each.system()).append(' ').append(each.fact()));
    noPrecedent.ifPresent(each -> words.append(' ').append(each));
    notModelled.ifPresent(each -> words.append(' ').append(each));
    noWitness.ifPresent(each -> words.append(' ').append(each));
    whatIf.ifPresent(each -> words.append(' ').append(each.override()));
    noWhatIf.ifPresent(each -> words.append(' ').append(each));
    return words.toString();
  }
}
