package org.vmoffer.conformance.mutate;

import java.util.Optional;

/**
 * What alone notices a mutant: what must never be left out.
 *
 * @param property the property that is alone among the properties, in the model in which it is the
 *     first
 * @param corpus the corpus that is alone among the corpora
 * @param comparison whether neither a property nor a corpus notices it, and the comparison with the
 *     graph does
 */
public record SoleNotice(Optional<String> property, Optional<String> corpus, boolean comparison) {

  /** Of a mutant; nothing of what nobody has asked. */
  public static SoleNotice of(KeptMutant mutant) {
    KeptMutant.Violated violated = mutant.violated();
    var replayed = mutant.replayed();
    return new SoleNotice(
        violated != null && violated.isAlone()
            ? Optional.of(violated.property())
            : Optional.empty(),
        replayed != null && replayed.size() == 1
            ? Optional.of(replayed.firstEntry().getKey())
            : Optional.empty(),
        mutant.isMissedByCorpora() && violated == null && mutant.differs() != null);
  }

  /** Whether there is anything that alone notices it. */
  public boolean isOne() {
    return property.isPresent() || corpus.isPresent() || comparison;
  }
}
