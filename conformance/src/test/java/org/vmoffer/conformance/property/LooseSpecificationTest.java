package org.vmoffer.conformance.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.Explainer;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Outcome;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.oracle.Refusals;
import org.vmoffer.conformance.program.Line;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.conformance.program.Resolver;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.tlc.Evaluator;
import org.vmoffer.conformance.tlc.SpecState;
import org.vmoffer.conformance.tlc.SpecStep;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/**
 * What the explainer derives from the reference kernel is what the specification says when it
 * leaves everything open: each place, each refusal, and nothing else, whatever frames are taken.
 */
class LooseSpecificationTest {
  private static final int SEED = 5;
  private static final int PROGRAMS = 60;
  private static final int LONGEST = 40;
  private static final MachineConfig MACHINE =
      MachineConfig.withAmpleTables(Formats.X86_64, 4, 4, 3, 2);

  private final Evaluator specification = Oracle.openLoose(MACHINE, "x86-64");
  private final Explainer explainer = new Explainer(new KernelOracle(lowest()), true);
  private final Random random = new Random(SEED);
  private final Set<Rule> refused = new TreeSet<>();
  private int elsewhere;

  private Bounds lowest() {
    Bounds loose = specification.bounds();
    return new Bounds(
        loose.arch(),
        loose.userPages(),
        loose.frames(),
        loose.maxPid(),
        loose.offerLimit(),
        loose.values(),
        true,
        "lowest",
        "lowest",
        false);
  }

  @Test
  void everyAllowedOutcomeIsExplainedAndNoOther() {
    Resolver resolver = new Resolver(MACHINE, false);
    for (int program = 0; program < PROGRAMS; program++) {
      SpecState state = specification.initial();
      for (Line line : Program.random(random, LONGEST).lines()) {
        Snapshot before = Snapshot.of(state.words(), MACHINE.frames());
        List<Long> ranks = LongStream.rangeClosed(1, before.offers().size()).boxed().toList();
        state = compare(state, resolver.resolve(line, before, ranks));
      }
    }
    assertEquals(RandomPrograms.refusals(), refused);
    assertTrue(elsewhere > 0, "no claim had another place");
  }

  private SpecState compare(SpecState state, Invocation invocation) {
    List<SpecStep> allowed = specification.step(state, invocation);
    Set<String> expected = new HashSet<>();
    for (SpecStep step : allowed) {
      expected.add(shown(step.reply(), step.state().words()));
      explained(state, invocation, step);
    }
    Set<String> derived = new HashSet<>();
    List<Outcome> outcomes = explainer.outcomes(state.words(), invocation);
    outcomes.forEach(each -> derived.add(shown(each.reply(), each.state())));
    elsewhere += outcomes.size() - 1;
    boolean succeeds = outcomes.getFirst().reply().rule().isSuccess();
    for (Rule rule : RandomPrograms.refusals()) {
      if (Refusals.isOf(invocation.call(), rule)
          && Refusals.allow(invocation.call(), succeeds, String.valueOf(rule.errno()))) {
        derived.add(shown(new Reply.Failed(rule), state.words()));
        refused.add(rule);
      }
    }
    assertEquals(expected, derived, invocation::toString);
    return allowed.get(random.nextInt(allowed.size())).state();
  }

  private void explained(SpecState state, Invocation invocation, SpecStep step) {
    Position position = Position.withUnknownNames(state.words());
    List<String> found = new ArrayList<>();
    for (Position each :
        explainer.explain(position, invocation.pid(), invocation.call(), Answer.of(step.reply()))) {
      found.add(shown(step.reply(), each.state()));
    }
    assertEquals(List.of(shown(step.reply(), step.state().words())), found, invocation::toString);
  }

  /** The outcome with frames numbered in the order in which they are met. */
  private static String shown(Reply reply, long[] words) {
    AbstractState state = StateCode.decode(words, MACHINE.frames());
    Map<Integer, Integer> names = new HashMap<>();
    StringBuilder text = new StringBuilder(reply + "\n");
    for (AbstractState.ProcessState process : state.processes()) {
      text.append(process.pid()).append(' ');
      for (AbstractState.Page page : process.pages()) {
        int name = names.computeIfAbsent(page.frame(), _ -> names.size());
        text.append(page.page()).append(page.current()).append(page.maximum());
        text.append(page.marks()).append(name).append(' ');
      }
    }
    Map<Integer, Long> contents = new TreeMap<>();
    for (AbstractState.Content each : state.contents()) {
      contents.put(names.computeIfAbsent(each.frame(), _ -> names.size()), each.value());
    }
    text.append(contents);
    return text.append(state.offers()).toString();
  }
}
