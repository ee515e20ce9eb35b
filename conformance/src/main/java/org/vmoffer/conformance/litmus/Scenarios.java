package org.vmoffer.conformance.litmus;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.machine.Operation;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** A litmus test as a scenario of the machine. */
final class Scenarios {
  private Scenarios() {}

  /** The scenario of a test. */
  static Scenario of(LitmusTest test) {
    MachineShape shape = test.machine();
    ScenarioBuilder scenario =
        Scenario.with(format(shape))
            .maxPid(shape.pids())
            .userPages(shape.pages())
            .frames(shape.frames())
            .tableCount(shape.tables())
            .offerLimit(shape.offerLimit())
            .storeDepth(shape.stores())
            .structureCaches(shape.structureCaches())
            .tableMoves(shape.tableMoves())
            .largestLeaf(shape.largestLeaf())
            .flushBatch(shape.flushBatch())
            .observed(true);
    for (Column column : test.columns()) {
      scenario.program(new Scenario.Program(column.pid(), column.later(), operations(column)));
    }
    for (InitialState.Mapping page : test.start().mappings()) {
      scenario.page(
          new Scenario.StartPage(
              page.pid(), page.page(), page.frame(), page.rights(), page.maximum(), page.marks()));
    }
    for (InitialState.Offer offer : test.start().offers()) {
      scenario.offer(
          offer.source(),
          offer.destination(),
          offer.page(),
          offer.pages(),
          offer.grant(),
          offer.drop());
    }
    for (InitialState.Leaf leaf : test.start().leaves()) {
      scenario.leaf(leaf.pid(), leaf.page(), leaf.pages());
    }
    return scenario.build();
  }

  private static List<Operation> operations(Column column) {
    return column.operations().stream()
        .map(Column.Operation::call)
        .<Operation>map(
            call ->
                column.device() && call instanceof Call.Access access
                    ? new Operation.Dma(access)
                    : new Operation.OnCore(call))
        .toList();
  }

  private static EntryFormat format(MachineShape shape) {
    int indexBits = Integer.numberOfTrailingZeros(shape.fanOut());
    Geometry geometry = new Geometry(shape.levels(), indexBits);
    return switch (shape.arch()) {
      case "x86-64" -> Formats.x86(geometry);
      case "arm64" -> Formats.arm64(geometry);
      case "riscv" -> Formats.riscv(geometry);
      default -> throw new IllegalArgumentException("no architecture " + shape.arch());
    };
  }
}
