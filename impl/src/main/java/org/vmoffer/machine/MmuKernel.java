package org.vmoffer.machine;

import org.vmoffer.api.Rule;
import org.vmoffer.kernel.FrameTable;
import org.vmoffer.kernel.Rules;

/** What every step of the kernel looks at, and how a call is told its outcome. */
abstract class MmuKernel {
  private final MmuState state;
  private final Rules rules;
  private final Abstraction abstraction;

  MmuKernel(MmuState state) {
    this.state = state;
    this.rules = new Rules(state.kernel());
    this.abstraction = new Abstraction(state);
  }

  final MmuState state() {
    return state;
  }

  final Tables tables() {
    return state.tables();
  }

  final Threads threads() {
    return state.threads();
  }

  final FrameTable frames() {
    return state.frames();
  }

  /** What the kernel itself sees when it decides: the atomic level over the tables as they are. */
  final Rules seen() {
    return rules;
  }

  final Abstraction abstraction() {
    return abstraction;
  }

  final Job job(int t) {
    return state.job(t);
  }

  final int mine(int t) {
    return state.mine(t);
  }

  /** What a thread is told: the rule, and for whoever looks at the end one number. */
  final void done(int t, Rule rule, long number) {
    threads().record(t, rule, number);
  }

  /** An error changes nothing. */
  final void fail(int t, Rule rule) {
    done(t, rule, -1);
    threads().goTo(t, Pc.UNLOCK);
  }
}
