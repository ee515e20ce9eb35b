package org.vmoffer.conformance.property;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.AbstractState;

/** Breaks a kernel on purpose: edits what a call has done before anybody looks. */
interface Fault {
  /** No fault. */
  Fault NONE = (_, _, _, reply, after) -> new Effect(reply, after);

  /**
   * What a call does.
   *
   * @param reply what it returns
   * @param after the state that it leaves
   */
  record Effect(Reply reply, AbstractState after) {}

  /** What the broken kernel does in place of what a sound one has just done. */
  Effect edit(
      MachineConfig config,
      AbstractState before,
      Invocation invocation,
      Reply reply,
      AbstractState after);
}
