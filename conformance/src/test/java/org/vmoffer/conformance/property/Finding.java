package org.vmoffer.conformance.property;

import java.util.List;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.program.Snapshot;

/** What is wrong with a step. */
sealed interface Finding {

  /**
   * The call should have returned something else.
   *
   * @param expected what it should have returned, with ids as the kernel gives them
   */
  record OtherReply(Reply expected) implements Finding {}

  /**
   * The call should have left another state.
   *
   * @param expected the state that it should have left
   */
  record OtherState(Snapshot expected) implements Finding {}

  /**
   * The step breaks promises that need no specification to be seen broken.
   *
   * @param breaches which, and how
   */
  record BrokenPromise(List<String> breaches) implements Finding {}

  /**
   * The kernel's own tables do not agree with one another.
   *
   * @param violations where
   */
  record UnsoundTables(List<String> violations) implements Finding {}
}
