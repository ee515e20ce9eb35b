package org.vmoffer.conformance.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.explore.ExplorationLimitException;
import org.vmoffer.conformance.explore.ExplorationProgress;
import org.vmoffer.conformance.litmus.Column;
import org.vmoffer.conformance.litmus.InitialState;
import org.vmoffer.conformance.litmus.LitmusReader;
import org.vmoffer.conformance.litmus.LitmusWriter;
import org.vmoffer.conformance.litmus.MachineShape;
import org.vmoffer.conformance.litmus.OperationText;
import org.vmoffer.conformance.litmus.Outcome;
import org.vmoffer.conformance.litmus.Race;
import org.vmoffer.machine.Operation;
import org.vmoffer.machine.Scenario;

/**
 * A scenario of the kernel level as a litmus test. What it requires is what the reference machine
 * does: that every end is one of those that the unbroken kernel has.
 */
public final class ScenarioLitmus {
  /** Beyond so many ends each register is looked at alone, or nobody could read the test. */
  private static final int MOST_ENDS = 24;

  private static final List<String> ANYTHING = List.of("required   r1 = r1");

  private final String name;
  private final Scenario scenario;

  /**
   * A converter.
   *
   * @param name what the test is to be called
   */
  public ScenarioLitmus(String name, Scenario scenario) {
    this.name = name;
    this.scenario = scenario;
  }

  /**
   * The test.
   *
   * @param comments what stands above it
   * @throws BadInputException if no litmus test can say it
   * @throws InterruptedException if this thread is interrupted
   */
  public String text(List<String> comments, String asks, String cites) throws InterruptedException {
    if (scenario.evictions()) {
      throw new BadInputException(
          name, "cores that drop what they have cached at any moment", "a machine of litmus tests");
    }
    LitmusWriter writer = new LitmusWriter(name, shape(), start(), columns());
    String unbound = writer.text(comments, asks, cites, ANYTHING);
    return writer.text(comments, asks, cites, expectations(unbound));
  }

  private List<String> expectations(String test) throws InterruptedException {
    Race race;
    try {
      race = Race.run(LitmusReader.read(name, test), ExplorationProgress.SILENT);
    } catch (ExplorationLimitException _) {
      throw new BadInputException(name, "more interleavings than fit", "a smaller scenario");
    }
    if (race.broken().isPresent() || race.outcomes().isEmpty()) {
      throw new IllegalStateException(name + ": the reference machine breaks " + race.broken());
    }
    List<Outcome> ends = race.outcomes().stream().map(Race.Ending::outcome).toList();
    if (ends.size() <= MOST_ENDS) {
      return List.of(
          "required   "
              + ends.stream().map(Outcome::toString).collect(Collectors.joining("\n  or ")));
    }
    return ends.getFirst().values().keySet().stream().map(each -> alone(each, ends)).toList();
  }

  private static String alone(String register, List<Outcome> ends) {
    return ends.stream()
        .map(end -> register + " = " + end.values().get(register))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" or ", "required   ", ""));
  }

  private MachineShape shape() {
    return new MachineShape(
        scenario.config().format().name(),
        scenario.config().maxPid(),
        scenario.config().userPages(),
        scenario.config().frames(),
        scenario.config().offerLimit(),
        scenario.levels(),
        scenario.fanOut(),
        scenario.config().tableFrames(),
        scenario.storeDepth(),
        scenario.structureCaches(),
        scenario.tableMoves(),
        scenario.largestLeaf(),
        scenario.flushBatch());
  }

  private InitialState start() {
    return new InitialState(
        scenario.pages().stream()
            .map(
                page ->
                    new InitialState.Mapping(
                        page.pid(),
                        (int) page.page(),
                        page.frame(),
                        page.current(),
                        page.maximum(),
                        page.marks()))
            .toList(),
        scenario.offers().stream()
            .map(
                offer ->
                    new InitialState.Offer(
                        offer.source(),
                        offer.destination(),
                        (int) offer.page(),
                        (int) offer.pages(),
                        offer.grant(),
                        offer.drop()))
            .toList(),
        scenario.leaves().stream()
            .map(leaf -> new InitialState.Leaf(leaf.pid(), (int) leaf.page(), (int) leaf.pages()))
            .toList());
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    Map<Integer, Integer> threads = new HashMap<>();
    Set<String> names = new HashSet<>();
    int register = 0;
    for (Scenario.Program program : scenario.threads()) {
      int before = threads.merge(program.pid(), 1, Integer::sum) - 1;
      String column = "P" + program.pid();
      if (!names.add(column)) {
        column += ":" + (char) ('a' + before);
      }
      List<Column.Operation> operations = new ArrayList<>();
      for (Operation operation : program.operations()) {
        Call call =
            switch (operation) {
              case Operation.Dma dma -> dma.access();
              case Operation.OnCore onCore -> onCore.call();
            };
        operations.add(
            new Column.Operation(
                call, OperationText.of(call, program.isDevice()), "r" + ++register));
      }
      columns.add(
          new Column(program.pid(), column, program.later(), program.isDevice(), operations));
    }
    return columns;
  }
}
