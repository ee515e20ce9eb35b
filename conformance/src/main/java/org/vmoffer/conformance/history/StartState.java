package org.vmoffer.conformance.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.StateJsonReader;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.FrameOrder;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/** The state in which a history begins, in which frames have names of the program's own. */
final class StartState {
  private final Hello hello;
  private final Map<Long, Integer> frames = new HashMap<>();

  private StartState(Hello hello) {
    this.hello = hello;
  }

  /**
   * The position in a state that the file gives. Frames hold 0 unless {@code content} says
   * otherwise, and nothing is known of the ids of offers.
   *
   * @throws BadInputException if a field is missing or wrong, or no such machine can be in the
   *     state
   */
  static Position read(JsonFields fields, Hello hello) {
    return new StartState(hello).position(fields);
  }

  private Position position(JsonFields fields) {
    AbstractState told = new StateJsonReader(this::frame).read(fields);
    List<AbstractState.Content> contents =
        fields.has("content") ? contents(fields.object("content")) : List.of();
    List<Integer> free = new ArrayList<>();
    for (int frame = frames.size(); frame < hello.frames(); frame++) {
      free.add(frame);
    }
    try {
      long[] code =
          StateCode.encode(
              new AbstractState(told.processes(), told.offers(), free, contents), hello.frames());
      new StateLoader(hello.machine()).loadAudited(code, code.length);
      return Position.withUnknownNames(FrameOrder.of(code, hello.frames()));
    } catch (IllegalArgumentException none) {
      throw new BadInputException(
          fields.where("processes"),
          String.valueOf(none.getMessage()),
          "a state of the machine of the first line");
    }
  }

  private int frame(JsonFields page) {
    int number = frames.computeIfAbsent(page.integer("frame"), _ -> frames.size());
    if (number >= hello.frames()) {
      throw new BadInputException(
          page.where("frame"),
          "is one more than there are",
          "%,d different ones at most".formatted(hello.frames()));
    }
    return number;
  }

  private List<AbstractState.Content> contents(JsonFields byFrame) {
    Map<Integer, Long> held = new HashMap<>();
    for (String name : byFrame.names()) {
      Integer number = name.matches("-?[0-9]{1,18}") ? frames.get(Long.parseLong(name)) : null;
      if (number == null) {
        throw new BadInputException(
            byFrame.where(name), "no page has this frame", "the name of a frame in use");
      }
      held.put(number, byFrame.integer(name));
    }
    List<AbstractState.Content> contents = new ArrayList<>();
    for (int frame = 0; frame < frames.size(); frame++) {
      Long value = held.get(frame);
      if (value != null && value != 0) {
        contents.add(new AbstractState.Content(frame, value));
      }
    }
    return contents;
  }
}
