package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.campaign.Failure;
import org.vmoffer.conformance.campaign.FailureJson;
import org.vmoffer.conformance.campaign.FailureLog;
import org.vmoffer.conformance.campaign.FailureText;
import org.vmoffer.conformance.campaign.Stress;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.report.JUnitXml;
import org.vmoffer.conformance.sut.SutFailure;
import org.vmoffer.conformance.tlc.TlcException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vmoffer stress}: random programs on a program, beyond the bounds of the models. */
@Command(
    name = "stress",
    description = {
      "Makes random calls on a program that speaks the adapter protocol, on a machine of any size,"
          + " and compares each with what is specified. Failing programs are made short.",
      "",
      "The calls depend on the seed and on nothing else."
    },
    mixinStandardHelpOptions = true)
final class StressCommand implements Callable<Integer> {

  @Mixin private ProgramOptions program;

  @Mixin private MachineOptions machine;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed (default: another one each time, which is printed).")
  private @Nullable Long seed;

  @Option(
      names = "--programs",
      paramLabel = "N",
      description = "How many programs (default: ${DEFAULT-VALUE}).")
  private int programs = 100;

  @Option(
      names = "--length",
      paramLabel = "N",
      description = "Calls of each (default: ${DEFAULT-VALUE}).")
  private int length = 200;

  @Option(
      names = "--oracle",
      paramLabel = "WHO",
      description = "Who says what is due: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OracleKind kind = OracleKind.SPECIFICATION;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Also write it as JUnit's XML.")
  private @Nullable Path junit;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, TlcException {
    PrintWriter err = spec.commandLine().getErr();
    ProgramOptions.check("--programs", programs, Integer.MAX_VALUE);
    ProgramOptions.check("--length", length, 1 << 20);
    OutputFile.check("--junit", junit);
    Home home = Home.find();
    Path directory = program.failures(home);
    Hello hello = machine.hello();
    long used = seed == null ? System.nanoTime() >>> 10 : seed;
    Stress.Plan plan = new Stress.Plan(used, programs, length, program.maxFailures());
    Oracle oracle = kind.of(home, hello);
    Stress stress = new Stress(hello, oracle, program.command(err), plan);
    long start = System.nanoTime();
    Stress.Result result;
    try (Terminal.Progress progress = Terminal.progress("stress", "programs", programs)) {
      result = stress.run(progress::at);
    } catch (SutFailure broken) {
      err.println("vmoffer: the program " + broken.text());
      if (junit != null) {
        JUnitXml.write("stress", List.of(brokenCase(broken)), junit);
      }
      return ExitCode.FOUND;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List<SutModel.Shown> shown = written(result, directory, used);
    if (junit != null) {
      JUnitXml.write("stress", cases(result, shown, used, seconds), junit);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? json(result, shown, used, seconds).toPrettyString() + "\n"
            : text(result, shown, used, seconds));
    out.flush();
    return result.failed() == 0 ? ExitCode.GOOD : ExitCode.FOUND;
  }

  private List<SutModel.Shown> written(Stress.Result result, Path directory, long used)
      throws IOException {
    List<SutModel.Shown> shown = new ArrayList<>();
    for (Failure failure : result.failures()) {
      Files.createDirectories(directory);
      Path log = directory.resolve("stress-%d-%d.jsonl".formatted(used, shown.size() + 1));
      FailureLog.write(failure, log);
      shown.add(new SutModel.Shown(failure, program.again(log)));
    }
    return shown;
  }

  private static String verdict(Stress.Result result) {
    return result.failed() == 0 ? "pass" : "fail";
  }

  private String text(Stress.Result result, List<SutModel.Shown> shown, long used, double seconds) {
    StringBuilder text = new StringBuilder();
    for (SutModel.Shown each : shown) {
      text.append(FailureText.of(each.failure(), "seed " + used, each.again(), Terminal.layout()))
          .append('\n');
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "stress: %s seed=%d programs=%d failed=%d kinds=%d calls=%d rules=%d seconds=%.1f"
                    + " calls/s=%.0f%n",
                verdict(result),
                used,
                result.programs(),
                result.failed(),
                shown.size(),
                result.calls(),
                result.rules().size(),
                seconds,
                result.calls() / Math.max(seconds, 1e-9)))
        .toString();
  }

  private static JUnitXml.Case brokenCase(SutFailure broken) {
    return new JUnitXml.Case(
        "the program", 0, Optional.of(new JUnitXml.Failure(broken.text(), broken.errors())));
  }

  /** A test for each kind of failure, and one for the programs that do not fail. */
  private static List<JUnitXml.Case> cases(
      Stress.Result result, List<SutModel.Shown> shown, long used, double seconds) {
    List<JUnitXml.Case> cases = new ArrayList<>();
    cases.add(
        new JUnitXml.Case(
            "seed %d: %d of %d programs"
                .formatted(used, result.programs() - result.failed(), result.programs()),
            seconds,
            Optional.empty()));
    for (SutModel.Shown each : shown) {
      String text = FailureText.of(each.failure(), "seed " + used, each.again(), TextLayout.PLAIN);
      cases.add(
          new JUnitXml.Case(
              each.failure().kind(),
              0,
              Optional.of(
                  new JUnitXml.Failure(text.lines().findFirst().orElse("a divergence"), text))));
    }
    return cases;
  }

  private static ObjectNode json(
      Stress.Result result, List<SutModel.Shown> shown, long used, double seconds) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", verdict(result));
    json.put("seed", used);
    json.put("programs", result.programs());
    json.put("failed", result.failed());
    json.put("calls", result.calls());
    json.put("seconds", seconds);
    ArrayNode rules = json.putArray("rules");
    result.rules().forEach(rule -> rules.add(rule.label()));
    ArrayNode divergences = json.putArray("divergences");
    shown.forEach(
        each -> divergences.add(FailureJson.of(each.failure(), "seed " + used, each.again())));
    return json;
  }
}
