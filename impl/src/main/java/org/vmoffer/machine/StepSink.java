package org.vmoffer.machine;

/** Takes steps one after the other. */
@FunctionalInterface
public interface StepSink {

  /** Takes one, to be read with {@link Step}. */
  void step(long step);
}
