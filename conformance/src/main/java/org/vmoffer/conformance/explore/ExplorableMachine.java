package org.vmoffer.conformance.explore;

import org.jspecify.annotations.Nullable;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Step;
import org.vmoffer.machine.StepSink;

/** A machine of the kernel level, to be explored. */
final class ExplorableMachine implements Explorable {
  private final Machine machine;

  ExplorableMachine(Machine machine) {
    this.machine = machine;
  }

  @Override
  public void steps(StepSink sink) {
    machine.steps(sink);
  }

  @Override
  public boolean take(long step) {
    return machine.take(step);
  }

  @Override
  public int mark() {
    return machine.mark();
  }

  @Override
  public void rewind(int mark) {
    machine.rewind(mark);
  }

  @Override
  public int memoryWords() {
    return machine.memoryWords();
  }

  @Override
  public void save(long[] target, int offset) {
    machine.save(target, offset);
  }

  @Override
  public void load(long[] source, int offset) {
    machine.load(source, offset);
  }

  @Override
  public int codeWords() {
    return machine.codeWords();
  }

  @Override
  public int encode(long[] buffer) {
    return machine.encode(buffer);
  }

  @Override
  public @Nullable String brokenInvariant() {
    return machine.brokenInvariant();
  }

  @Override
  public String text(long step) {
    return Step.text(step);
  }

  @Override
  public boolean isRest(long step) {
    return Step.action(step) == Action.REST;
  }
}
