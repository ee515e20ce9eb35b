package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.api.Call;

/** The programs of all threads, laid out to be read fast. Threads count from 1, calls too. */
final class Programs {
  private final int[] pids;
  private final boolean[] devices;
  private final Kind[][] kinds;
  private final Call[][] calls;

  Programs(List<Scenario.Program> threads) {
    int count = threads.size();
    pids = new int[count + 1];
    devices = new boolean[count + 1];
    kinds = new Kind[count + 1][];
    calls = new Call[count + 1][];
    for (int t = 1; t <= count; t++) {
      Scenario.Program program = threads.get(t - 1);
      int length = program.operations().size();
      pids[t] = program.pid();
      devices[t] = program.isDevice();
      kinds[t] = new Kind[length + 1];
      calls[t] = new Call[length];
      for (int i = 0; i < length; i++) {
        Operation operation = program.operations().get(i);
        kinds[t][i] = Kind.of(operation);
        calls[t][i] =
            switch (operation) {
              case Operation.Dma(Call.Access access) -> access;
              case Operation.OnCore(Call call) -> call;
            };
      }
      kinds[t][length] = Kind.NONE;
    }
  }

  int threads() {
    return pids.length - 1;
  }

  int pid(int thread) {
    return pids[thread];
  }

  boolean isDevice(int thread) {
    return devices[thread];
  }

  int length(int thread) {
    return calls[thread].length;
  }

  Kind kind(int thread, int at) {
    return kinds[thread][at - 1];
  }

  Call call(int thread, int at) {
    return calls[thread][at - 1];
  }
}
