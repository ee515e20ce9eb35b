package org.vmoffer.conformance.oracle;

import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;

/**
 * Why an answer is allowed.
 *
 * @param choice what the program has chosen where the specification leaves a choice
 * @param position where the program is now
 * @param call the call, ids of offers being ranks from 1, or one that no offer has
 * @param reply what the specification calls the answer; null for a refusal that it has no label for
 */
public record Explanation(Choice choice, Position position, Call call, @Nullable Reply reply) {

  /** A choice that shows in an answer. */
  public enum Choice {
    /** Nothing else than what is due. */
    NONE,
    /** To refuse for want of resources. */
    REFUSED,
    /** Another place for a claim than the lowest. */
    PLACE
  }
}
