package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

/** States are compared by their codes, so what is not in the code is not compared. */
class StateCodeFieldsTest {
  private static final int FRAMES = 16;

  private static final AbstractState STATE =
      new AbstractState(
          List.of(
              new AbstractState.ProcessState(
                  1,
                  List.of(
                      new AbstractState.Page(1, 1, Permissions.R, Permissions.RW, Marks.SHARED)))),
          List.of(new AbstractState.Offer(1, 3, 1, 1, Permissions.R, Permissions.W)),
          List.of(3),
          List.of(new AbstractState.Content(1, -7)));

  /** All that a value becomes if one thing in it, however deep, is another. */
  private static List<Object> altered(Object value) throws ReflectiveOperationException {
    return switch (value) {
      case Integer number -> List.of(number + 1);
      case Long number -> List.of(number + 1);
      case Permissions was ->
          List.of(Permissions.values()).stream().<Object>map(p -> p).filter(p -> p != was).toList();
      case Marks was ->
          List.of(Marks.values()).stream().<Object>map(m -> m).filter(m -> m != was).toList();
      case List<?> list -> alteredList(list);
      case Record one -> alteredRecord(one);
      default -> throw new IllegalArgumentException("no way to alter " + value);
    };
  }

  private static List<Object> alteredList(List<?> list) throws ReflectiveOperationException {
    List<Object> all = new ArrayList<>();
    all.add(list.subList(0, list.size() - 1));
    for (int i = 0; i < list.size(); i++) {
      for (Object other : altered(list.get(i))) {
        List<Object> copy = new ArrayList<>(list);
        copy.set(i, other);
        all.add(copy);
      }
    }
    return all;
  }

  private static List<Object> alteredRecord(Record one) throws ReflectiveOperationException {
    RecordComponent[] components = one.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      Object[] values = new Object[components.length];
      for (int j = 0; j < components.length; j++) {
        values[j] = components[j].getAccessor().invoke(one);
      }
      for (Object other : altered(values[i])) {
        values[i] = other;
        all.add(one.getClass().getConstructor(types).newInstance(values));
      }
    }
    return all;
  }

  @Test
  void everyFieldOfAStateIsInItsCode() throws ReflectiveOperationException {
    List<Object> others = altered(STATE);
    var codes = new TreeSet<String>();
    codes.add(Arrays.toString(StateCode.encode(STATE, FRAMES)));

    assertFalse(others.isEmpty());
    for (Object other : others) {
      AbstractState state = (AbstractState) other;
      long[] code = StateCode.encode(state, FRAMES);
      assertNotEquals(STATE, state);
      assertEquals(state, StateCode.decode(code, FRAMES));
      codes.add(Arrays.toString(code));
    }
    assertEquals(1 + others.size(), codes.size());
  }
}
