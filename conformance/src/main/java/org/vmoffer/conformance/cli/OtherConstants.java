package org.vmoffer.conformance.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Scenario;

/** A scenario with other constants than its model has. */
final class OtherConstants {
  private static final String NUMBERS =
      "UserPages, FrameCount, TableCount, OfferLimit, StoreDepth, FlushBatch, or StructureCaches,"
          + " Evictions or TableMoves with TRUE or FALSE";

  private static final String POSSIBLE = "a machine that can be";

  private OtherConstants() {}

  /**
   * The same programs on another machine.
   *
   * @param constants what is to be different, by the names of the specification
   * @throws BadInputException if there is no such constant, or it cannot be so
   */
  static Scenario in(Scenario scenario, Map<String, String> constants) {
    Scenario changed = scenario;
    for (Map.Entry<String, String> constant : constants.entrySet()) {
      String where = "--set " + constant.getKey() + "=" + constant.getValue();
      try {
        changed = changed(changed, constant.getKey(), constant.getValue(), where);
      } catch (IllegalArgumentException e) {
        throw new BadInputException(where, String.valueOf(e.getMessage()), POSSIBLE);
      }
    }
    return changed;
  }

  /**
   * The machine of a scenario that was made so.
   *
   * @throws BadInputException if the constants do not fit the scenario or each other
   */
  static Machine machine(Scenario scenario, Map<String, String> constants) {
    try {
      Machine machine = new Machine(scenario);
      machine.codeWords();
      return machine;
    } catch (IllegalArgumentException | ArithmeticException e) {
      if (constants.isEmpty()) {
        throw e;
      }
      String where =
          constants.entrySet().stream()
              .map(each -> "--set " + each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining(" "));
      throw new BadInputException(where, String.valueOf(e.getMessage()), POSSIBLE);
    }
  }

  private static Scenario changed(Scenario s, String name, String value, String where) {
    MachineConfig c = s.config();
    return switch (name) {
      case "UserPages" ->
          on(s, config(c, number(value, where), c.frames(), c.tableFrames(), c.offerLimit()));
      case "FrameCount" ->
          on(s, config(c, c.userPages(), number(value, where), c.tableFrames(), c.offerLimit()));
      case "TableCount" ->
          on(s, config(c, c.userPages(), c.frames(), number(value, where), c.offerLimit()));
      case "OfferLimit" ->
          on(s, config(c, c.userPages(), c.frames(), c.tableFrames(), number(value, where)));
      case "StoreDepth" ->
          with(
              s,
              number(value, where),
              s.structureCaches(),
              s.evictions(),
              s.tableMoves(),
              s.flushBatch());
      case "FlushBatch" ->
          with(
              s,
              s.storeDepth(),
              s.structureCaches(),
              s.evictions(),
              s.tableMoves(),
              number(value, where));
      case "StructureCaches" ->
          with(
              s,
              s.storeDepth(),
              truth(value, where),
              s.evictions(),
              s.tableMoves(),
              s.flushBatch());
      case "Evictions" ->
          with(
              s,
              s.storeDepth(),
              s.structureCaches(),
              truth(value, where),
              s.tableMoves(),
              s.flushBatch());
      case "TableMoves" ->
          with(
              s,
              s.storeDepth(),
              s.structureCaches(),
              s.evictions(),
              truth(value, where),
              s.flushBatch());
      default -> throw new BadInputException(where, "there is no such constant", NUMBERS);
    };
  }

  private static MachineConfig config(
      MachineConfig c, int pages, int frames, int tables, int limit) {
    return new MachineConfig(c.format(), pages, frames, tables, c.maxPid(), limit);
  }

  private static Scenario on(Scenario s, MachineConfig config) {
    return new Scenario(
        config,
        s.storeDepth(),
        s.structureCaches(),
        s.evictions(),
        s.tableMoves(),
        s.flushBatch(),
        s.observed(),
        s.threads(),
        s.pages(),
        s.offers());
  }

  private static Scenario with(
      Scenario s, int stores, boolean caches, boolean evictions, boolean moves, int batch) {
    return new Scenario(
        s.config(),
        stores,
        caches,
        evictions,
        moves,
        batch,
        s.observed(),
        s.threads(),
        s.pages(),
        s.offers());
  }

  private static int number(String value, String where) {
    if (!value.matches("\\d{1,9}")) {
      throw new BadInputException(where, "'" + value + "'", "a number");
    }
    return Integer.parseInt(value);
  }

  private static boolean truth(String value, String where) {
    return switch (value.toUpperCase(Locale.ROOT)) {
      case "TRUE" -> true;
      case "FALSE" -> false;
      default -> throw new BadInputException(where, "'" + value + "'", "TRUE or FALSE");
    };
  }
}
