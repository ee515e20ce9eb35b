package org.vmoffer.conformance.tlc;

/**
 * A step of the kernel level.
 *
 * @param action the name of its action
 * @param who what the action's parameters are, which thread or core takes the step, in TLA+; empty
 *     if it has none
 */
public record KernelStep(String action, String who) {
  @Override
  public String toString() {
    return who.isEmpty() ? action : action + "(" + who + ")";
  }
}
