package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.campaign.Verdict;
import org.vmoffer.conformance.itf.Itf;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.trace.OneWalk;
import org.vmoffer.conformance.trace.Walk;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vmoffer replay}: walks replayed on the reference kernel, all or one. */
@Command(
    name = "replay",
    description = {
      "Replays walks on the reference kernel and compares after every step: all of them, or one,"
          + " which is shown as a table.",
      "",
      "With --sut on a program that speaks the adapter protocol instead: what of the walks it did"
          + " as is specified, and the shortest walk to each thing that it did not."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

  @Option(names = "--model", paramLabel = "M", description = "Only this model.")
  private @Nullable String model;

  @Option(
      names = "--full",
      description = "Walks through every edge of the graph, made now, not those of the corpus.")
  private boolean full;

  @ArgGroup(exclusive = false)
  private @Nullable WalkChoice walk;

  @ArgGroup(exclusive = false)
  private @Nullable EdgeChoice edge;

  @Option(
      names = "--witness",
      paramLabel = "ID",
      description = "Only the walk that is kept for this entry of the ledger.")
  private @Nullable String witness;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Also write it as JUnit's XML.")
  private @Nullable Path junit;

  @Option(names = "--itf", paramLabel = "FILE", description = "Also write the one walk as ITF.")
  private @Nullable Path itf;

  @ArgGroup(exclusive = false, heading = "%nA program instead of the reference kernel:%n")
  private @Nullable SutOptions sut;

  @Mixin private TracesOption traces;

  @Spec private CommandSpec spec;

  /** One walk. */
  static final class WalkChoice {
    @Option(names = "--walk", required = true, paramLabel = "N", description = "Only this walk,")
    private int number;

    @Option(names = "--step", paramLabel = "K", description = "as far as this step.")
    private @Nullable Integer lastStep;
  }

  /** One edge of a graph. */
  static final class EdgeChoice {
    @Option(
        names = "--state",
        required = true,
        paramLabel = "S",
        description = "Only the shortest path to this state of the graph,")
    private int state;

    @Option(names = "--call", required = true, paramLabel = "C", description = "and this call.")
    private int call;
  }

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    OutputFile.check("--junit", junit);
    OutputFile.check("--itf", itf);
    Home home = Home.find();
    WalkSource source = new WalkSource(home, traces.in(home), full, spec.commandLine().getErr());
    try {
      if (witness != null) {
        return replayWitness(home, witness);
      }
      if (sut != null) {
        return replayOnProgram(sut, source);
      }
      return walk == null && edge == null ? replayAll(source) : replayOne(source);
    } catch (PropertyViolatedException violated) {
      spec.commandLine().getErr().println("vmoffer: " + violated.getMessage());
      return ExitCode.FOUND;
    }
  }

  private int replayOnProgram(SutOptions program, WalkSource source)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    if (edge != null || itf != null || (walk != null && walk.lastStep != null)) {
      throw new ParameterException(
          spec.commandLine(), "--sut goes with --model, --walk and --full only");
    }
    if (walk != null && model == null) {
      throw new ParameterException(
          spec.commandLine(), "--walk is of one model: --model is missing");
    }
    SutReplay replay = new SutReplay(program, Home.find(), spec.commandLine().getErr());
    if (program.calls() != null) {
      return replay.calls(program.calls(), json, spec.commandLine().getOut());
    }
    List<String> models = model == null ? source.models() : List.of(model);
    return show(replay.run(source, models, walk == null ? -1 : walk.number));
  }

  private int show(SutReport report) throws IOException {
    if (junit != null) {
      report.writeJUnit(junit);
    }
    print(json ? report.json().toPrettyString() + "\n" : report.text(Terminal.layout()));
    return report.verdict() == Verdict.PASS ? ExitCode.GOOD : ExitCode.FOUND;
  }

  private int replayWitness(Home home, String id)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    boolean another = model != null || full || walk != null || edge != null;
    boolean calls = sut != null && (sut.calls() != null || itf != null);
    if (another || calls || (sut == null && junit != null)) {
      throw new ParameterException(
          spec.commandLine(), "--witness goes with --json, --itf and --sut only");
    }
    Walk kept = Witnesses.in(home).walk(id);
    if (sut == null) {
      return show(SingleReplay.ofWitness(id, kept));
    }
    SutReplay replay = new SutReplay(sut, home, spec.commandLine().getErr());
    return show(replay.run(List.of(kept.model()), _ -> new OneWalk(kept)));
  }

  private int replayAll(WalkSource source)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    if (itf != null) {
      throw new ParameterException(spec.commandLine(), "--itf takes one walk: --walk or --state");
    }
    List<ModelReplay> replays = new ArrayList<>();
    for (String each : model == null ? source.models() : List.of(model)) {
      replays.add(ModelReplay.of(source.walks(each), full));
    }
    ReplayReport report = new ReplayReport(replays);
    if (junit != null) {
      report.writeJUnit(junit);
    }
    print(json ? report.json().toPrettyString() + "\n" : report.text(Terminal.layout()));
    return report.passed() ? ExitCode.GOOD : ExitCode.FOUND;
  }

  private int replayOne(WalkSource source)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    if (model == null) {
      throw new ParameterException(
          spec.commandLine(), "--walk and --state are of one model: --model is missing");
    }
    if (junit != null || (walk != null && edge != null)) {
      throw new ParameterException(
          spec.commandLine(), "--walk, --state and --junit exclude each other");
    }
    SingleReplay replay;
    if (edge != null) {
      replay = SingleReplay.ofEdge(source.graph(model), edge.state, edge.call);
    } else {
      WalkChoice chosen = Objects.requireNonNull(walk);
      replay = SingleReplay.ofWalk(source.walks(model), chosen.number, chosen.lastStep, full);
    }
    return show(replay);
  }

  private int show(SingleReplay replay) throws IOException {
    if (itf != null) {
      WholeFile.write(itf, Itf.of(replay.walk()));
    }
    print(json ? replay.json().toPrettyString() + "\n" : replay.text(Terminal.layout()));
    return replay.divergence().isEmpty() ? ExitCode.GOOD : ExitCode.FOUND;
  }

  private void print(String text) {
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
  }
}
