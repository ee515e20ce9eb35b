package org.vmoffer.conformance.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.machine.Operation;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.Scenario.Program;
import org.vmoffer.machine.Scenario.StartOffer;
import org.vmoffer.machine.Scenario.StartPage;

/** A scenario in a graph's file: the components of each record in their order. */
final class ScenarioCodec {
  private ScenarioCodec() {}

  static void write(Scenario scenario, DataOutput out) throws IOException {
    MachineConfig config = scenario.config();
    out.writeUTF(config.format().name());
    ints(out, scenario.levels(), scenario.fanOut());
    ints(out, config.userPages(), config.frames(), config.tableFrames());
    ints(out, config.maxPid(), config.offerLimit());
    ints(out, scenario.storeDepth(), scenario.flushBatch());
    out.writeBoolean(scenario.structureCaches());
    out.writeBoolean(scenario.evictions());
    out.writeBoolean(scenario.tableMoves());
    out.writeBoolean(scenario.observed());
    out.writeInt(scenario.threads().size());
    for (Program thread : scenario.threads()) {
      write(thread, out);
    }
    out.writeInt(scenario.pages().size());
    for (StartPage page : scenario.pages()) {
      ints(out, page.pid(), page.frame());
      out.writeLong(page.page());
      ints(out, page.current().bits(), page.maximum().bits(), page.marks().bits());
    }
    out.writeInt(scenario.offers().size());
    for (StartOffer offer : scenario.offers()) {
      ints(out, offer.source(), offer.destination());
      out.writeLong(offer.page());
      out.writeLong(offer.pages());
      ints(out, offer.grant().bits(), offer.drop().bits());
    }
  }

  private static void write(Program thread, DataOutput out) throws IOException {
    out.writeInt(thread.pid());
    out.writeBoolean(thread.later());
    out.writeInt(thread.operations().size());
    for (Operation operation : thread.operations()) {
      out.writeBoolean(operation instanceof Operation.Dma);
      Call call =
          switch (operation) {
            case Operation.Dma dma -> dma.access();
            case Operation.OnCore onCore -> onCore.call();
          };
      LabelCodec.write(new Invocation(thread.pid(), call), out);
    }
  }

  static Scenario read(DataInput in) throws IOException {
    String arch = in.readUTF();
    MachineConfig config =
        Machines.withTables(
            arch,
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt());
    int storeDepth = in.readInt();
    int flushBatch = in.readInt();
    boolean structureCaches = in.readBoolean();
    boolean evictions = in.readBoolean();
    boolean tableMoves = in.readBoolean();
    boolean observed = in.readBoolean();
    return new Scenario(
        config,
        storeDepth,
        structureCaches,
        evictions,
        tableMoves,
        flushBatch,
        observed,
        list(in, ScenarioCodec::readThread),
        list(in, ScenarioCodec::readPage),
        list(in, ScenarioCodec::readOffer));
  }

  private static Program readThread(DataInput in) throws IOException {
    return new Program(in.readInt(), in.readBoolean(), list(in, ScenarioCodec::readOperation));
  }

  private static Operation readOperation(DataInput in) throws IOException {
    boolean byDevice = in.readBoolean();
    Call call = LabelCodec.readInvocation(in).call();
    if (!byDevice) {
      return new Operation.OnCore(call);
    }
    if (call instanceof Call.Access access) {
      return new Operation.Dma(access);
    }
    throw new IllegalArgumentException("a device makes no calls: " + call);
  }

  private static StartPage readPage(DataInput in) throws IOException {
    int pid = in.readInt();
    int frame = in.readInt();
    return new StartPage(
        pid,
        in.readLong(),
        frame,
        Permissions.of(in.readInt()),
        Permissions.of(in.readInt()),
        Marks.of(in.readInt()));
  }

  private static StartOffer readOffer(DataInput in) throws IOException {
    return new StartOffer(
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        Permissions.of(in.readInt()),
        Permissions.of(in.readInt()));
  }

  private static void ints(DataOutput out, int... numbers) throws IOException {
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  /** Reads one of several. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  private static <T> List<T> list(DataInput in, Reader<T> reader) throws IOException {
    List<T> list = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      list.add(reader.read(in));
    }
    return list;
  }
}
