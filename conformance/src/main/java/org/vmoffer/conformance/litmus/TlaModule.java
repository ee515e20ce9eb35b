package org.vmoffer.conformance.litmus;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.conformance.litmus.InitialState.Mapping;

/** A litmus test as a model of the kernel level: a module that extends it, and a configuration. */
final class TlaModule {
  /** The name of the module, and of the configuration without its suffix. */
  static final String NAME = "Litmus";

  private final LitmusTest test;
  private final boolean refines;

  /**
   * The model of a test.
   *
   * @param refines whether TLC is to check, too, that it refines the atomic level
   */
  TlaModule(LitmusTest test, boolean refines) {
    this.test = test;
    this.refines = refines;
  }

  /** The module's text. */
  String module() {
    return """
    ---- MODULE %s ----
    EXTENDS VmOfferMmu
    LitmusProcessOf == %s
    LitmusLater == %s
    LitmusProgram == %s
    LitmusSpace == [p \\in Pids |-> [g \\in Pages |-> %s]]
    LitmusOffers == %s
    ====
    """
        .formatted(
            NAME,
            TlaText.tuple(test.columns(), column -> Integer.toString(column.pid())),
            TlaText.set(later().boxed().map(String::valueOf)),
            TlaText.tuple(
                test.columns(),
                column -> TlaText.tuple(column.operations(), op -> operation(column, op))),
            space(),
            TlaText.tuple(test.start().offers(), TlaModule::offer));
  }

  /** The configuration's text. */
  String config() {
    MachineShape machine = test.machine();
    return """
    SPECIFICATION Spec
    VIEW machine
    CONSTANTS
      Arch = "%s"
      MaxPid = %d
      UserPages = %d
      FrameCount = %d
      OfferLimit = %d
      Values = %s
      Absent = Absent
      Levels = %d
      FanOut = %d
      TableCount = %d
      StoreDepth = %d
      StructureCaches = %s
      Evictions = FALSE
      TableMoves = %s
      FlushBatch = %d
      Observed = TRUE
      ProcessOf <- LitmusProcessOf
      Later <- LitmusLater
      Program <- LitmusProgram
      StartSpace <- LitmusSpace
      StartOffers <- LitmusOffers
    INVARIANTS
      I3FlushedInv I4NobodyReachesInv LocksInv WalksInv SpaceInv OffersInv
      RefsInv I11FramesInv I11TablesInv ReserveInv IdentityInv
    %s
    """
        .formatted(
            machine.arch(),
            machine.pids(),
            machine.pages(),
            machine.frames(),
            machine.offerLimit(),
            values(),
            machine.levels(),
            machine.fanOut(),
            machine.tables(),
            machine.stores(),
            TlaText.bool(machine.structureCaches()),
            TlaText.bool(machine.tableMoves()),
            machine.flushBatch(),
            refines ? "PROPERTY RefinesProp" : "");
  }

  private IntStream later() {
    return IntStream.rangeClosed(1, test.columns().size())
        .filter(thread -> test.columns().get(thread - 1).later());
  }

  private String values() {
    Set<Long> values = new TreeSet<>(Set.of(0L));
    test.columns().stream()
        .flatMap(column -> column.operations().stream())
        .forEach(
            op -> {
              if (op.call() instanceof Call.Access access) {
                values.add(access.value());
              }
            });
    return TlaText.set(values.stream().map(String::valueOf));
  }

  private String space() {
    String cases =
        test.start().mappings().stream()
            .map(
                mapping ->
                    "IF p = %d /\\ g = %d THEN %s ELSE "
                        .formatted(mapping.pid(), mapping.page(), mapping(mapping)))
            .collect(Collectors.joining());
    return cases + "Absent";
  }

  private static String mapping(Mapping mapping) {
    return "[frame |-> %d, phys |-> %d, cur |-> %s, max |-> %s, cow |-> FALSE, marks |-> %s]"
        .formatted(
            mapping.frame(),
            mapping.frame(),
            TlaText.rights(mapping.rights()),
            TlaText.rights(mapping.maximum()),
            marks(mapping.marks()));
  }

  private static String marks(Marks marks) {
    return TlaText.set(marks.names().stream().map(TlaText::string));
  }

  private static String offer(InitialState.Offer offer) {
    return "[src |-> %d, dst |-> %d, page |-> %d, pages |-> %d, grant |-> %s, drop |-> %s]"
        .formatted(
            offer.source(),
            offer.destination(),
            offer.page(),
            offer.pages(),
            TlaText.rights(offer.grant()),
            TlaText.rights(offer.drop()));
  }

  private static String operation(Column column, Column.Operation operation) {
    String name = column.device() ? "dma" : TlaCalls.name(operation.call());
    String arguments = TlaCalls.arguments(operation.call());
    return "[call |-> \"%s\", args |-> [pid |-> %d%s]]"
        .formatted(name, column.pid(), arguments.isEmpty() ? "" : ", " + arguments);
  }
}
