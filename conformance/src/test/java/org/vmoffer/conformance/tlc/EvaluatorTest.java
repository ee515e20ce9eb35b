package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

class EvaluatorTest {
  private static final Bounds LARGE =
      new Bounds("x86-64", 200, 300, 8, 20, List.of(0L, 7L), true, "lowest", "lowest", false);

  @TempDir private Path directory;

  @Test
  void itDoesWhatTlcDoesOnEveryEdgeOfAModel() throws Exception {
    StateGraph graph = TinyGraph.get();
    Evaluator evaluator = Evaluator.of(permissions(), graph.header().bounds(), scratch());
    SpecState[] states = new SpecState[graph.stateCount()];
    states[0] = evaluator.initial();

    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      SpecStep step =
          onlyStep(evaluator, states[graph.source(edge)], graph.invocation(graph.call(edge)));
      assertEquals(graph.replyAt(graph.reply(edge)), step.reply());
      long[] words = step.state().words();
      assertTrue(graph.isState(graph.target(edge), words, words.length));
      states[graph.target(edge)] = step.state();
    }
  }

  @Test
  void itGoesBeyondTheBoundsOfEveryModel() throws Exception {
    Evaluator evaluator = large();
    SpecState state = evaluator.initial();
    for (int pid = 1; pid <= 8; pid++) {
      state = onlyStep(evaluator, state, call(0, new Call.Spawn())).state();
    }

    state = onlyStep(evaluator, state, call(8, mmap(150, 50))).state();
    SpecStep offer = onlyStep(evaluator, state, call(8, new Call.VmOffer(3, 0, 150 * 4096, 1)));

    assertEquals(new Reply.Failed(Rule.O4), offer.reply());
    AbstractState seen = StateCode.decode(state.words(), LARGE.frames());
    assertEquals(8, seen.processes().size());
    assertEquals(50, seen.processes().getLast().pages().size());
  }

  @Test
  void aDeadProcessCannotCall() throws Exception {
    Evaluator evaluator = large();

    assertEquals(List.of(), evaluator.step(evaluator.initial(), call(1, new Call.Exit())));
  }

  @Test
  void aLooseSpecificationHasSeveralSuccessors() throws Exception {
    Bounds loose = new Bounds("riscv", 2, 3, 1, 1, List.of(0L), false, "any", "any", true);
    Evaluator evaluator = Evaluator.of(permissions(), loose, scratch());
    SpecState state = evaluator.initial();
    SpecStep spawned = evaluator.step(state, call(0, new Call.Spawn())).getLast();

    assertEquals(4, evaluator.step(spawned.state(), call(1, mmap(0, 1))).size());
  }

  @Test
  void brokenInvariantsAndPropertiesAreNamed() throws Exception {
    TlcModel like = withPropertySpec();
    Evaluator evaluator = Evaluator.of(like, LARGE, scratch());
    SpecState alive = onlyStep(evaluator, evaluator.initial(), call(0, new Call.Spawn())).state();
    // No model has arguments here, so that next to nothing is a step of Spec.
    SpecStep mapped = onlyStep(evaluator, alive, call(1, mmap(0, 1)));
    SpecStep stored =
        onlyStep(evaluator, mapped.state(), call(1, new Call.Access(0, Call.Kind.W, 5)));

    List<String> properties = evaluator.violated(alive, mapped);
    assertEquals(1, properties.size());
    assertTrue(properties.getFirst().contains("of module VmOffer"), "TLC names it by its place");
    assertEquals(List.of(), evaluator.violated(mapped.state()));
    assertEquals(List.of("TypeOKInv"), evaluator.violated(stored.state()), "5 is no value");
  }

  @Test
  void otherModulesInTheSameProcessAreRefused() throws Exception {
    large();
    Path spec = Files.createDirectory(directory.resolve("spec"));
    Specs.copyTo(spec);
    Specs.edit(spec, "Rights.tla", "Right ==", "Right  ==");

    assertThrows(
        TlcException.class, () -> Evaluator.of(TlcModel.named(spec, "MCPermissions"), LARGE, spec));
  }

  @Test
  void anArgumentThatTlcCannotHoldIsRefused() throws Exception {
    Evaluator evaluator = large();

    assertThrows(
        IllegalArgumentException.class,
        () -> evaluator.step(evaluator.initial(), call(1, new Call.Pin(1L << 31))));
  }

  private Evaluator large() throws Exception {
    return Evaluator.of(permissions(), LARGE, scratch());
  }

  private static SpecStep onlyStep(Evaluator evaluator, SpecState state, Invocation invocation) {
    List<SpecStep> steps = evaluator.step(state, invocation);
    assertEquals(1, steps.size());
    return steps.getFirst();
  }

  private static Call.Mmap mmap(long page, long pages) {
    return new Call.Mmap(page * 4096, pages, Permissions.RW, false);
  }

  private static Invocation call(int pid, Call call) {
    return new Invocation(pid, call);
  }

  private static TlcModel permissions() {
    return TlcModel.named(Specs.DIRECTORY, "MCPermissions");
  }

  private TlcModel withPropertySpec() throws Exception {
    Path spec = Files.createDirectory(directory.resolve("spec"));
    Specs.copyTo(spec);
    Specs.edit(spec, "MCPermissions.cfg", "PROPERTIES", "PROPERTIES\n  Spec");
    return TlcModel.named(spec, "MCPermissions");
  }

  private Path scratch() throws Exception {
    return Files.createDirectory(directory.resolve("scratch"));
  }
}
