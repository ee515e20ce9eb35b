package org.vmoffer.timing;

import java.util.ArrayList;
import java.util.List;

/** Messages between threads: when each channel was told, message by message. */
final class Channels {
  private final List<List<Long>> told = new ArrayList<>();

  Channels(int count) {
    for (int channel = 0; channel < count; channel++) {
      told.add(new ArrayList<>());
    }
  }

  void tell(int channel, long at) {
    told.get(channel).add(at);
  }

  /** When the message with this number was told, or -1 if it has not been. */
  long toldAt(int channel, int message) {
    List<Long> times = told.get(channel);
    return message < times.size() ? times.get(message) : -1;
  }
}
