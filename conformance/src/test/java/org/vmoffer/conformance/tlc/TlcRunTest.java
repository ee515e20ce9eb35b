package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.GraphFile;
import org.vmoffer.conformance.graph.StateGraph;

class TlcRunTest {
  private static final TlcModel LONGER = TlcModel.named(Specs.DIRECTORY, "MCPermissions");

  @TempDir private Path directory;

  @Test
  void aModelThatHoldsComesWithItsGraph() throws Exception {
    TlcOutcome outcome = checkAndWrite(Specs.tiny(spec()));

    StateGraph graph = GraphFile.read(graphFile());
    TlcCounts counts = assertInstanceOf(TlcOutcome.Holds.class, outcome).counts();
    assertEquals(counts.distinct(), graph.stateCount());
    assertEquals(counts.generated() - 1, graph.edgeCount());
    assertEquals(counts.depth(), graph.header().depth());
    assertTrue(rules(graph).containsAll(List.of(Rule.K0, Rule.K4, Rule.C0, Rule.MMAP_4)));
  }

  @Test
  void theSameModelAlwaysGivesTheSameGraph() throws Exception {
    TlcModel model = Specs.tiny(spec());
    checkAndWrite(model);
    StateGraph first = GraphFile.read(graphFile());
    checkAndWrite(model);
    StateGraph second = GraphFile.read(graphFile());

    assertEquals(edges(first), edges(second));
  }

  @Test
  void aStepThatBreaksAPropertyIsReportedWithTheWayThere() throws Exception {
    TlcModel model = Specs.tiny(spec());
    Specs.edit(spec(), "VmOffer.tla", "max |-> o.grant", "max |-> Right");

    TlcOutcome.Violated outcome = assertInstanceOf(TlcOutcome.Violated.class, checkAndWrite(model));

    assertEquals("I2NoGainProp", outcome.property());
    TraceStep last = outcome.steps().getLast();
    assertEquals(5, outcome.steps().size(), "spawn, spawn, mmap, offer, claim");
    assertTrue(last.call().startsWith("Claim(pid = 2, src_pid = 1"), last.call());
    assertTrue(last.reply().contains("rule |-> \"K0\""), last.reply());
    assertTrue(last.state().contains("max RWX"), last.state());
  }

  @Test
  void aStateThatBreaksAnInvariantIsReported() throws Exception {
    TlcModel model = Specs.tiny(spec());
    Specs.edit(spec(), "Memory.tla", "FramesOf(space) \\ FramesOf(after)", "{}");

    TlcOutcome.Violated outcome =
        assertInstanceOf(TlcOutcome.Violated.class, TlcRun.of(model, log()).check(p -> {}));

    assertEquals("I11ConservedInv", outcome.property());
    assertTrue(outcome.steps().getLast().call().startsWith("Munmap"));
  }

  @Test
  void aModelThatTlcDoesNotUnderstandIsBroken() throws Exception {
    TlcModel model = Specs.tiny(spec());
    Specs.edit(spec(), "World.tla", "Munmap(pid, addr, pages) ==", "Munmap(pid, addr pages) ==");

    TlcOutcome.Broken outcome =
        assertInstanceOf(TlcOutcome.Broken.class, TlcRun.of(model, log()).check(p -> {}));

    assertTrue(outcome.message().contains("World"), outcome.message());
  }

  @Test
  void aReplyThatTheRulesDoNotKnowIsBroken() throws Exception {
    TlcModel model = Specs.tiny(spec());
    Specs.edit(spec(), "Outcomes.tla", "\"mmap.3\" :> \"EEXIST\"", "\"mmap.3\" :> \"EBUSY\"");

    TlcOutcome.Broken outcome = assertInstanceOf(TlcOutcome.Broken.class, checkAndWrite(model));

    assertTrue(outcome.message().contains("a reply of rule"), outcome.message());
  }

  @Test
  void anArgumentThatTlcDoesNotKeepIsBroken() throws Exception {
    TlcModel model = Specs.tiny(spec());
    Specs.edit(
        spec(),
        "VmOffer.tla",
        "\\E a \\in MunmapArgs",
        "\\E a \\in {b \\in MunmapArgs : b.pid \\in alive}");

    TlcOutcome.Broken outcome = assertInstanceOf(TlcOutcome.Broken.class, checkAndWrite(model));

    assertTrue(outcome.message().contains("no call is named MemoryCalls"), outcome.message());
  }

  @Test
  void aMissingFileIsNamed() {
    TlcModel model = new TlcModel("M", directory, "Nowhere", "Nowhere.cfg");

    TlcException e = assertThrows(TlcException.class, () -> TlcRun.of(model, log()).check(p -> {}));

    assertTrue(String.valueOf(e.getMessage()).contains("Nowhere.cfg"), e.getMessage());
  }

  @Test
  void tooLittleMemoryIsReported() {
    TlcException e =
        assertThrows(
            TlcException.class, () -> TlcRun.of(LONGER, log()).withHeapMiB(8).check(p -> {}));

    assertTrue(String.valueOf(e.getMessage()).contains("OutOfMemoryError"), e.getMessage());
  }

  @Test
  void aKilledProcessIsReported() {
    TlcException e =
        assertThrows(
            TlcException.class,
            () ->
                TlcRun.of(LONGER, log())
                    .check(p -> ProcessHandle.current().children().forEach(this::kill)));

    assertTrue(String.valueOf(e.getMessage()).contains("exit code 137"), e.getMessage());
  }

  @Test
  void anInterruptEndsTheProcess() throws Exception {
    Thread caller = Thread.currentThread();

    assertThrows(
        InterruptedException.class,
        () -> TlcRun.of(LONGER, log()).checkAndWrite(graphFile(), p -> caller.interrupt()));

    assertEquals(0, ProcessHandle.current().children().count());
    assertFalse(Files.exists(graphFile()));
  }

  private boolean kill(ProcessHandle process) {
    return process.destroyForcibly();
  }

  private TlcOutcome checkAndWrite(TlcModel model) throws Exception {
    return TlcRun.of(model, log()).checkAndWrite(graphFile(), p -> {});
  }

  private static List<Rule> rules(StateGraph graph) {
    return IntStream.range(0, graph.replyCount()).mapToObj(i -> graph.replyAt(i).rule()).toList();
  }

  private static List<String> edges(StateGraph graph) {
    return IntStream.range(0, graph.edgeCount())
        .mapToObj(
            edge ->
                "%d %s %s %d"
                    .formatted(
                        graph.source(edge),
                        graph.invocation(graph.call(edge)),
                        graph.replyAt(graph.reply(edge)),
                        graph.target(edge)))
        .toList();
  }

  private Path spec() throws IOException {
    return Files.createDirectories(directory.resolve("spec"));
  }

  private Path log() {
    return directory.resolve("log");
  }

  private Path graphFile() {
    return directory.resolve("graph");
  }
}
