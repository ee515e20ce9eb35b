package org.vmoffer.conformance.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;

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
        changed = changed(changed, constant.getKey(), constant.getValue(), where).build();
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

  private static ScenarioBuilder changed(Scenario s, String name, String value, String where) {
    ScenarioBuilder changed = s.change();
    return switch (name) {
      case "UserPages" -> changed.userPages(number(value, where));
      case "FrameCount" -> changed.frames(number(value, where));
      case "TableCount" -> changed.tableCount(number(value, where));
      case "OfferLimit" -> changed.offerLimit(number(value, where));
      case "StoreDepth" -> changed.storeDepth(number(value, where));
      case "FlushBatch" -> changed.flushBatch(number(value, where));
      case "LargestLeaf" -> changed.largestLeaf(number(value, where));
      case "StructureCaches" -> changed.structureCaches(truth(value, where));
      case "Evictions" -> changed.evictions(truth(value, where));
      case "TableMoves" -> changed.tableMoves(truth(value, where));
      default -> throw new BadInputException(where, "there is no such constant", NUMBERS);
    };
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
