package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.machine.Operation;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.Scenario.Program;
import org.vmoffer.machine.Scenario.StartOffer;
import org.vmoffer.machine.Scenario.StartPage;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.Value;

/**
 * Reads the scenario of a model of the kernel level from its constants, so that it is written once.
 */
final class ScenarioReader {
  private final ModelConstants constants;

  private ScenarioReader(ModelConstants constants) {
    this.constants = constants;
  }

  /**
   * The scenario of a model.
   *
   * @throws IllegalArgumentException if a constant is missing or says what the machine cannot do
   */
  static Scenario read(ModelConstants constants) {
    return new ScenarioReader(constants).read();
  }

  private Scenario read() {
    int pageSize = TlcValues.integer(constants.definition("PageSize"));
    if (pageSize != PageSize.BYTES) {
      throw TlcValues.unexpected("a PageSize of " + PageSize.BYTES, pageSize);
    }
    MachineConfig config =
        Machines.withTables(
            constants.text("Arch"),
            constants.integer("Levels"),
            constants.integer("FanOut"),
            constants.integer("UserPages"),
            constants.integer("FrameCount"),
            constants.integer("TableCount"),
            constants.integer("MaxPid"),
            constants.integer("OfferLimit"));
    return new Scenario(
        config,
        constants.integer("StoreDepth"),
        constants.bool("StructureCaches"),
        constants.bool("Evictions"),
        constants.bool("TableMoves"),
        constants.integer("FlushBatch"),
        constants.bool("Observed"),
        threads(),
        pages(config),
        offers());
  }

  private List<Program> threads() {
    Value[] programs = TlcValues.tuple(constants.value("Program")).elems;
    Value[] processOf = TlcValues.row(constants.value("ProcessOf"), 1, programs.length);
    SetEnumValue set = TlcValues.set(constants.value("Later"));
    Set<Integer> later = new HashSet<>();
    for (int i = 0; i < set.elems.size(); i++) {
      later.add(TlcValues.integer(set.elems.elementAt(i)));
    }
    List<Program> threads = new ArrayList<>();
    for (int thread = 1; thread <= programs.length; thread++) {
      int pid = TlcValues.integer(processOf[thread - 1]);
      List<Operation> operations = new ArrayList<>();
      for (Value operation : TlcValues.tuple(programs[thread - 1]).elems) {
        operations.add(CallValueReader.read(operation, pid));
      }
      threads.add(new Program(pid, later.contains(thread), operations));
    }
    return threads;
  }

  private List<StartPage> pages(MachineConfig config) {
    List<StartPage> pages = new ArrayList<>();
    Value[] spaces = TlcValues.row(constants.value("StartSpace"), 1, config.maxPid());
    for (int pid = 1; pid <= spaces.length; pid++) {
      Value[] space = TlcValues.row(spaces[pid - 1], 0, config.userPages());
      for (int page = 0; page < space.length; page++) {
        if (!(space[page] instanceof ModelValue)) {
          pages.add(page(pid, page, TlcValues.record(space[page])));
        }
      }
    }
    return pages;
  }

  /** Where nothing has been forked yet, the frame that callers see is the one that there is. */
  private static StartPage page(int pid, int page, RecordValue mapping) {
    int frame = TlcValues.integer(TlcValues.field(mapping, "frame"));
    if (frame != TlcValues.integer(TlcValues.field(mapping, "phys"))
        || TlcValues.bool(TlcValues.field(mapping, "cow"))) {
      throw TlcValues.unexpected("a start without pages shared by a fork", mapping);
    }
    return new StartPage(
        pid,
        page,
        frame,
        Permissions.of(TlcValues.permissions(TlcValues.field(mapping, "cur"))),
        Permissions.of(TlcValues.permissions(TlcValues.field(mapping, "max"))),
        Marks.of(TlcValues.marks(TlcValues.field(mapping, "marks"))));
  }

  private List<StartOffer> offers() {
    List<StartOffer> offers = new ArrayList<>();
    for (Value value : TlcValues.tuple(constants.value("StartOffers")).elems) {
      RecordValue offer = TlcValues.record(value);
      offers.add(
          new StartOffer(
              TlcValues.integer(TlcValues.field(offer, "src")),
              TlcValues.integer(TlcValues.field(offer, "dst")),
              TlcValues.integer(TlcValues.field(offer, "page")),
              TlcValues.integer(TlcValues.field(offer, "pages")),
              Permissions.of(TlcValues.permissions(TlcValues.field(offer, "grant"))),
              Permissions.of(TlcValues.permissions(TlcValues.field(offer, "drop")))));
    }
    return offers;
  }
}
