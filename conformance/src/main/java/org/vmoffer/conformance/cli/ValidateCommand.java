package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.TextTable.Style;
import org.vmoffer.conformance.report.JUnitXml;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.validate.LogResult;
import org.vmoffer.conformance.validate.LogValidator;
import org.vmoffer.conformance.validate.RejectionJson;
import org.vmoffer.conformance.validate.RejectionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vmoffer validate}: logs held against the specification. */
@Command(
    name = "validate",
    description = {
      "Holds logs of calls and answers against the specification: each is accepted, or rejected at"
          + " the first line that nothing specified explains.",
      "",
      "A log is the hello object of docs/adapter-protocol.md on its first line and then a call"
          + " with its answer on each; it may be compressed with gzip."
    },
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "LOG", description = "The logs.")
  private List<Path> logs = new ArrayList<>();

  @Option(
      names = "--oracle",
      paramLabel = "WHO",
      description = "Who says what is due: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OracleKind kind = OracleKind.KERNEL;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Also write it as JUnit's XML.")
  private @Nullable Path junit;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, TlcException {
    OutputFile.check("--junit", junit);
    List<LogResult> results = new ArrayList<>();
    for (Path log : logs) {
      Oracle oracle = kind.of(Home.find(), LogValidator.machine(log));
      try (Terminal.Progress progress = Terminal.progress(log.toString(), "lines", -1)) {
        results.add(LogValidator.validate(log, _ -> oracle, progress::at));
      }
    }
    if (junit != null) {
      writeJUnit(results, junit);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? json(results).toPrettyString() + "\n" : text(results, Terminal.layout()));
    out.flush();
    return results.stream().allMatch(LogResult::accepted) ? ExitCode.GOOD : ExitCode.FOUND;
  }

  private static String text(List<LogResult> results, TextLayout layout) {
    StringBuilder text = new StringBuilder();
    for (LogResult each : results) {
      each.rejection()
          .ifPresent(
              found ->
                  text.append(RejectionText.of(each.file().toString(), found, layout))
                      .append('\n'));
    }
    TextTable table = new TextTable("log", "calls", "seconds", "calls/s", "");
    for (LogResult each : results) {
      table.add(
          each.accepted() ? Style.PLAIN : Style.WRONG,
          each.file(),
          String.format(Locale.ROOT, "%,d", each.events()),
          String.format(Locale.ROOT, "%.2f", each.seconds()),
          String.format(Locale.ROOT, "%,d", Math.round(each.events() / each.seconds())),
          each.rejection().map(found -> "rejected at line " + found.line()).orElse("accepted"));
    }
    long events = results.stream().mapToLong(LogResult::events).sum();
    double seconds = results.stream().mapToDouble(LogResult::seconds).sum();
    return text.append(table.format(layout))
        .append(
            String.format(
                Locale.ROOT,
                "validate: %s logs=%d rejected=%d calls=%d seconds=%.2f calls/s=%.0f%n",
                rejected(results) == 0 ? "pass" : "fail",
                results.size(),
                rejected(results),
                events,
                seconds,
                events / Math.max(seconds, 1e-9)))
        .toString();
  }

  private static long rejected(List<LogResult> results) {
    return results.stream().filter(each -> !each.accepted()).count();
  }

  private static ObjectNode json(List<LogResult> results) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", rejected(results) == 0 ? "pass" : "fail");
    ArrayNode list = json.putArray("logs");
    for (LogResult each : results) {
      ObjectNode log = list.addObject();
      log.put("file", each.file().toString());
      log.put("accepted", each.accepted());
      log.put("calls", each.events());
      log.put("seconds", each.seconds());
      each.rejection().ifPresent(found -> log.set("rejection", RejectionJson.of(found)));
    }
    return json;
  }

  private static void writeJUnit(List<LogResult> results, Path file) throws IOException {
    List<JUnitXml.Case> cases =
        results.stream()
            .map(
                each ->
                    new JUnitXml.Case(
                        each.file().toString(),
                        each.seconds(),
                        each.rejection()
                            .map(
                                found ->
                                    new JUnitXml.Failure(
                                        "rejected at line " + found.line(),
                                        RejectionText.of(
                                            each.file().toString(), found, TextLayout.PLAIN)))))
            .toList();
    JUnitXml.write("validate", cases, file);
  }
}
