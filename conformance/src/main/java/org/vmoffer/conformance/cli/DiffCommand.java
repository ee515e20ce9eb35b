package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.review.BehaviourDifference;
import org.vmoffer.conformance.tlc.TlcException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vmoffer diff}: two versions of the specification compared by what they do. */
@Command(
    name = "diff",
    description = {
      "Compares two versions of the specification by their behaviour.",
      "",
      "A version is a directory, or switches of the specification here, joined by commas, or - for"
          + " none. Properties are not checked: what breaks them is compared all the same."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the behaviour is the same", "1:it differs"})
final class DiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "A version.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String second = "";

  @Option(
      names = "--model",
      paramLabel = "M",
      split = ",",
      description =
          "Only this model; may be repeated. Otherwise those in which the switches show, or all"
              + " whose graphs are compared if there are none.")
  private List<String> models = new ArrayList<>();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    Home home = Home.find();
    PrintWriter err = spec.commandLine().getErr();
    SpecVersion before = SpecVersion.of(first, home, err);
    SpecVersion after = SpecVersion.of(second, home, err);
    List<BehaviourDifference> differences = new ArrayList<>();
    try {
      for (String model : models.isEmpty() ? before.modelsBeside(after) : models) {
        StateGraph graph = before.graph(model);
        differences.add(BehaviourDifference.between(graph, after.graph(model)));
      }
    } catch (PropertyViolatedException violated) {
      err.println("vmoffer: " + violated.getMessage());
      return ExitCode.FOUND;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? DiffJson.of(first, second, differences).toPrettyString() + "\n"
            : DiffText.of(differences, Terminal.layout()));
    out.flush();
    boolean equal = differences.stream().allMatch(BehaviourDifference::isEmpty);
    return equal ? ExitCode.GOOD : ExitCode.FOUND;
  }
}
