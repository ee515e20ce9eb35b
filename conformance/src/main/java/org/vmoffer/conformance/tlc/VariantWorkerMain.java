package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.trace.CorpusReader;
import tlc2.output.EC;
import tlc2.tool.impl.FastTool;
import util.Assert;
import util.ToolIO;

/**
 * The process in which variants of one model are searched. Arguments: the model's name, directory,
 * root module and configuration; the file of its corpus, which is read when a request asks for
 * walks; a scratch directory.
 *
 * <p>A line of standard input is a {@link VariantRequest}, which a line of standard output answers
 * with a {@link VariantOutcome}; a first line says that the model itself was searched. What TLC
 * prints goes to standard error. The end of standard input ends the process.
 */
final class VariantWorkerMain {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How often more than the model as it is a variant may make calls. */
  private static final int TIMES = 2;

  /** What becomes of a variant that has nothing to do with the model. */
  private static final VariantOutcome IDLE = VariantOutcome.nothing(0, 0, 0);

  private final TlcModel model;
  private final Path corpus;
  private final VariantModules modules;
  private final Path scratch;
  private @Nullable VariantWalks walks;

  private VariantWorkerMain(TlcModel model, Path corpus, Path scratch) throws IOException {
    this.model = model;
    this.corpus = corpus;
    this.scratch = scratch;
    this.modules = new VariantModules(model, scratch);
  }

  /** Answers requests. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    ToolIO.out = System.err;
    ToolIO.err = System.err;
    TlcModel model = new TlcModel(args[0], Path.of(args[1]), args[2], args[3]);
    new VariantWorkerMain(model, Path.of(args[4]), Path.of(args[5])).run(out);
  }

  private void run(PrintStream out) throws TlcException, IOException {
    SpecTree tree = SpecTree.read(model.directory());
    ToolIO.out = System.err;
    long start = System.nanoTime();
    FastTool tool = TlcTools.open(model, model.configFile(), scratch);
    VariantBase base = new VariantBase(tool);
    send(
        out,
        VariantOutcome.nothing(
            base.states().size(), base.edges(), (System.nanoTime() - start) / 1_000_000));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      VariantRequest request = JSON.readValue(line, VariantRequest.class);
      VariantPlan plan = VariantPlan.of(tree, tool, base.calls(), request, TIMES * base.edges());
      boolean isAbsent = request.rule() != null && !base.rules().contains(request.rule());
      send(out, isAbsent || plan.isIdle() ? IDLE : search(base, plan, request));
    }
  }

  private VariantOutcome search(VariantBase base, VariantPlan plan, VariantRequest request)
      throws TlcException, IOException {
    FastTool tool;
    try {
      tool = modules.open(request.module(), request.text());
    } catch (RuntimeException e) {
      boolean isParsed =
          !(e instanceof Assert.TLCRuntimeException fault
              && fault.errorCode == EC.TLC_PARSING_FAILED);
      // TLC computes constants when it reads a model: a variant may break there.
      return VariantOutcome.failed(
          String.valueOf(e.getMessage()).strip().split("\\R", 2)[0],
          isParsed ? "constants" : VariantOutcome.UNPARSABLE,
          true);
    }
    if (request.walks()) {
      return walk(base, tool, plan);
    }
    if (plan.propertiesConcerned() && !request.thorough()) {
      VariantOutcome steps = new VariantSearch(base, tool, plan.ofSteps()).run();
      if (!steps.showsSomething()) {
        return steps;
      }
    }
    return new VariantSearch(base, tool, plan).run();
  }

  private VariantOutcome walk(VariantBase base, FastTool tool, VariantPlan plan) {
    long start = System.nanoTime();
    if (walks == null) {
      walks = new VariantWalks(base, CorpusReader.read(corpus));
    }
    VariantWalker walker = new VariantWalker(base, tool, plan);
    VariantOutcome.Walks found =
        new VariantOutcome.Walks(walks.replayed(walker), walks.random(walker));
    return VariantOutcome.ofWalks(
        found, walker.evaluations(), (System.nanoTime() - start) / 1_000_000);
  }

  private static void send(PrintStream out, VariantOutcome outcome) throws JsonProcessingException {
    out.println(JSON.writeValueAsString(outcome));
    out.flush();
  }
}
