package org.vmoffer.conformance.litmus;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
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
            tuple(test.columns(), column -> Integer.toString(column.pid())),
            set(later().boxed().map(String::valueOf)),
            tuple(
                test.columns(), column -> tuple(column.operations(), op -> operation(column, op))),
            space(),
            tuple(test.start().offers(), TlaModule::offer));
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
      I4FreeIsFreeInv I11ConservedInv I11FramesInv I11TablesInv
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
            bool(machine.structureCaches()),
            bool(machine.tableMoves()),
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
    return set(values.stream().map(String::valueOf));
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
            rights(mapping.rights()),
            rights(mapping.maximum()),
            marks(mapping.marks()));
  }

  private static String marks(Marks marks) {
    return set(marks.names().stream().map(TlaModule::string));
  }

  private static String offer(InitialState.Offer offer) {
    return "[src |-> %d, dst |-> %d, page |-> %d, pages |-> %d, grant |-> %s, drop |-> %s]"
        .formatted(
            offer.source(),
            offer.destination(),
            offer.page(),
            offer.pages(),
            rights(offer.grant()),
            rights(offer.drop()));
  }

  private static String operation(Column column, Column.Operation operation) {
    String name = column.device() ? "dma" : name(operation.call());
    String arguments = arguments(operation.call());
    return "[call |-> \"%s\", args |-> [pid |-> %d%s]]"
        .formatted(name, column.pid(), arguments.isEmpty() ? "" : ", " + arguments);
  }

  private static String name(Call call) {
    return switch (call) {
      case Call.VmOffer _ -> "offer";
      case Call.VmClaim _ -> "claim";
      case Call.VmListOffer _ -> "list";
      case Call.Mmap _ -> "mmap";
      case Call.Munmap _ -> "munmap";
      case Call.Mprotect _ -> "mprotect";
      case Call.Access _ -> "access";
      case Call.Fork _ -> "fork";
      case Call.Exec _ -> "exec";
      case Call.Exit _ -> "exit";
      case Call.Spawn _ -> "spawn";
      case Call.Pin _ -> "pin";
      case Call.Unpin _ -> "unpin";
    };
  }

  private static String arguments(Call call) {
    return switch (call) {
      case Call.VmOffer o ->
          "dest_pid |-> %d, addr |-> %d, len |-> %d, flags |-> %d"
              .formatted(o.destPid(), o.addr(), o.len(), o.flags());
      case Call.VmClaim c ->
          ("src_pid |-> %d, remote_addr |-> %d, local_addr |-> %d, size |-> %d, flags |-> %d,"
                  + " out_ok |-> %s, expect_id |-> %d, min_perms |-> %s")
              .formatted(
                  c.srcPid(),
                  c.remoteAddr(),
                  c.localAddr(),
                  c.size(),
                  c.flags(),
                  bool(c.outOk()),
                  c.expectId(),
                  rights(c.minPerms()));
      case Call.VmListOffer l ->
          "count |-> %d, out_ok |-> %s".formatted(l.count(), bool(l.outOk()));
      case Call.Mmap m ->
          "addr |-> %d, pages |-> %d, perms |-> %s, special |-> %s"
              .formatted(m.addr(), m.pages(), rights(m.perms()), bool(m.special()));
      case Call.Munmap m -> "addr |-> %d, pages |-> %d".formatted(m.addr(), m.pages());
      case Call.Mprotect m ->
          "addr |-> %d, pages |-> %d, perms |-> %s"
              .formatted(m.addr(), m.pages(), rights(m.perms()));
      case Call.Access a ->
          "addr |-> %d, kind |-> \"%s\", value |-> %d".formatted(a.addr(), a.kind(), a.value());
      case Call.Pin p -> "addr |-> " + p.addr();
      case Call.Unpin u -> "addr |-> " + u.addr();
      case Call.Fork _, Call.Exec _, Call.Exit _, Call.Spawn _ -> "";
    };
  }

  private static String rights(Permissions permissions) {
    return set(
        permissions.toString().chars().mapToObj(letter -> string(Character.toString(letter))));
  }

  private static String string(String text) {
    return "\"" + text + "\"";
  }

  private static String set(Stream<String> elements) {
    return elements.collect(Collectors.joining(", ", "{", "}"));
  }

  private static <T> String tuple(List<T> elements, Function<T, String> text) {
    return elements.stream().map(text).collect(Collectors.joining(", ", "<<", ">>"));
  }

  private static String bool(boolean truth) {
    return truth ? "TRUE" : "FALSE";
  }
}
