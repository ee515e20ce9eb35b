package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tlc2.tool.impl.FastTool;
import util.ToolIO;

/**
 * The process in which it is asked whether parts of properties matter in one model. Arguments: the
 * model's name, directory, root module and configuration; a scratch directory.
 *
 * <p>The first line of standard input is an array of {@link ReplacedPart}, each further one a
 * {@link VacuityRequest}; each is answered with a {@link VacuityOutcome}. What TLC prints goes to
 * standard error. The end of standard input ends the process.
 */
final class VacuityWorkerMain {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final VariantModules modules;
  private final SpecTree tree;
  private final FastTool tool;
  private final VariantBase base;
  private final List<PropertyJudge.Replaced> parts = new ArrayList<>();

  private VacuityWorkerMain(TlcModel model, SpecTree tree, Path scratch)
      throws TlcException, IOException {
    this.tree = tree;
    this.tool = TlcTools.open(model, model.configFile(), scratch);
    this.base = new VariantBase(tool);
    this.modules = new VariantModules(model, scratch);
  }

  /** Answers requests. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    ToolIO.out = System.err;
    ToolIO.err = System.err;
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    TlcModel model = new TlcModel(args[0], Path.of(args[1]), args[2], args[3]);
    SpecTree tree = SpecTree.read(model.directory());
    ToolIO.out = System.err;
    VacuityWorkerMain worker = new VacuityWorkerMain(model, tree, Path.of(args[4]));
    worker.open(JSON.readValue(in.readLine(), ReplacedPart[].class));
    send(out, new VacuityOutcome(List.of()));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      send(out, worker.answer(JSON.readValue(line, VacuityRequest.class)));
    }
  }

  private void open(ReplacedPart[] replaced) throws TlcException, IOException {
    for (int i = 0; i < replaced.length; i++) {
      parts.add(
          new PropertyJudge.Replaced(
              i, replaced[i].operator(), modules.open(replaced[i].module(), replaced[i].text())));
    }
  }

  private VacuityOutcome answer(VacuityRequest request) throws TlcException, IOException {
    PropertyJudge judge =
        new PropertyJudge(tree, tool, request.open().stream().map(parts::get).toList());
    @Nullable ReplacedPart mutant = request.mutant();
    if (mutant == null) {
      VacuitySearch.specification(base, tool, judge);
    } else {
      FastTool broken = modules.open(mutant.module(), mutant.text());
      VacuitySearch.mutant(
          base,
          broken,
          call ->
              tree.reach(List.of(base.calls().get(call).operator())).contains(mutant.operator()),
          judge);
    }
    return new VacuityOutcome(judge.found());
  }

  private static void send(PrintStream out, VacuityOutcome outcome) throws IOException {
    out.println(JSON.writeValueAsString(outcome));
    out.flush();
  }
}
