package org.vmoffer.conformance.protocol;

import java.util.HashMap;
import java.util.Map;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.trace.StateJsonReader;
import org.vmoffer.view.AbstractState;

/**
 * States as one run of a program tells them. A program names its frames as it likes; here each name
 * is a number, in the order in which the names were first told.
 */
public final class ToldStates {
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final StateJsonReader reader = new StateJsonReader(this::frame);

  /** Nothing has been told yet. */
  public ToldStates() {}

  private int frame(JsonFields page) {
    return numbers.computeIfAbsent(page.integer("frame"), _ -> numbers.size());
  }

  /**
   * Reads a state, in which no frame is free and none holds anything: a program does not say.
   *
   * @throws org.vmoffer.conformance.BadInputException if a field is missing or wrong
   */
  public AbstractState read(JsonFields state) {
    return reader.read(state);
  }
}
