package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tlc2.output.EC;
import tlc2.tool.impl.FastTool;
import util.Assert;
import util.ToolIO;

/**
 * The process in which variants of one model are searched. Arguments: the model's name, directory,
 * root module and configuration; a scratch directory.
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
  private static final VariantOutcome IDLE = new VariantOutcome(null, null, null, true, 0, 0, 0);

  private final TlcModel model;
  private final Path variants;
  private final Path scratch;

  private VariantWorkerMain(TlcModel model, Path scratch) throws IOException {
    this.model = model;
    this.scratch = scratch;
    this.variants = Files.createDirectory(scratch.resolve("variant"));
  }

  /** Answers requests. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    ToolIO.out = System.err;
    ToolIO.err = System.err;
    TlcModel model = new TlcModel(args[0], Path.of(args[1]), args[2], args[3]);
    new VariantWorkerMain(model, Path.of(args[4])).run(out);
  }

  private void run(PrintStream out) throws TlcException, IOException {
    SpecTree tree = SpecTree.read(model.directory());
    ToolIO.out = System.err;
    long start = System.nanoTime();
    FastTool tool = TlcTools.open(model, model.configFile(), scratch);
    VariantBase base = new VariantBase(tool);
    send(
        out,
        new VariantOutcome(
            null,
            null,
            null,
            true,
            base.states().size(),
            base.edges(),
            (System.nanoTime() - start) / 1_000_000));
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
    for (String file : ModelFiles.of(model).hashes().keySet()) {
      Files.copy(
          model.directory().resolve(file),
          variants.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(variants.resolve(request.module() + TlcModel.MODULE_SUFFIX), request.text());
    TlcModel variant = new TlcModel(model.name(), variants, model.module(), model.config());
    FastTool tool;
    try {
      tool = TlcTools.openVariant(variant, scratch);
    } catch (RuntimeException e) {
      boolean isParsed =
          !(e instanceof Assert.TLCRuntimeException fault
              && fault.errorCode == EC.TLC_PARSING_FAILED);
      // TLC computes constants when it reads a model: a variant may break there.
      return new VariantOutcome(
          null,
          null,
          new VariantOutcome.Failure(
              String.valueOf(e.getMessage()).strip().split("\\R", 2)[0],
              0,
              isParsed ? "constants" : VariantOutcome.UNPARSABLE),
          true,
          0,
          0,
          0);
    }
    if (plan.propertiesConcerned() && !request.thorough()) {
      VariantOutcome steps = new VariantSearch(base, tool, plan.ofSteps()).run();
      if (!steps.showsSomething()) {
        return steps;
      }
    }
    return new VariantSearch(base, tool, plan).run();
  }

  private static void send(PrintStream out, VariantOutcome outcome) throws JsonProcessingException {
    out.println(JSON.writeValueAsString(outcome));
    out.flush();
  }
}
