package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.itf.Itf;
import org.vmoffer.conformance.review.Query;
import org.vmoffer.conformance.tlc.TlcException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vmoffer find}: the shortest walk on which something occurs. */
@Command(
    name = "find",
    description = {
      "Looks for the shortest walk on which calls, answers and states are as a query says.",
      "",
      "All models are searched whose graphs are compared, the smallest first, or those named."
          + " docs/find.md has the language."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it occurs", "1:it occurs in none of the models searched"})
final class FindCommand implements Callable<Integer> {

  @Parameters(paramLabel = "QUERY", description = "What is looked for, in quotes.")
  private String text = "";

  @Option(
      names = "--model",
      paramLabel = "M",
      split = ",",
      description = "Only this model; may be repeated.")
  private List<String> models = new ArrayList<>();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--itf", paramLabel = "FILE", description = "Also write the walk as ITF.")
  private @Nullable Path itf;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    OutputFile.check("--itf", itf);
    Query query = Query.read(text);
    Graphs graphs = new Graphs(Home.find(), spec.commandLine().getErr());
    FindResult result;
    try {
      result =
          FindResult.<PropertyViolatedException>search(
              query, models.isEmpty() ? graphs.smallestFirst() : models, graphs::of);
    } catch (PropertyViolatedException violated) {
      spec.commandLine().getErr().println("vmoffer: " + violated.getMessage());
      return ExitCode.FOUND;
    }
    if (itf != null && result.witness().isPresent()) {
      WholeFile.write(itf, Itf.of(result.witness().get().walk()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? FindJson.of(result).toPrettyString() + "\n"
            : FindText.of(result, Terminal.layout()));
    out.flush();
    return result.witness().isPresent() ? ExitCode.GOOD : ExitCode.FOUND;
  }
}
