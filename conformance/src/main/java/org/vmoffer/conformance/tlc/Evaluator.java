package org.vmoffer.conformance.tlc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import util.ToolIO;

/**
 * The specification as an oracle, in this process: one call evaluated in one state, with arguments
 * and bounds that no model needs to have.
 *
 * <pre>
 *   Evaluator oracle = Evaluator.of(TlcModel.named(spec, "MCPermissions"), bounds, scratch);
 *   SpecState state = oracle.initial();
 *   for (SpecStep step : oracle.step(state, new Invocation(0, new Call.Spawn()))) { ... }
 * </pre>
 *
 * <p>With {@link Bounds#isDeterministic} a call has exactly one successor. TLC's state is static:
 * no two evaluators may be used at once, nor one by two threads, and all in a Java process must be
 * of the same modules.
 */
public final class Evaluator {
  /** The module that all models extend. */
  private static final String ROOT = "Arguments";

  private final FastTool tool;
  private final Bounds bounds;
  private final ActionBinder binder;
  private final StateEncoder encoder;
  private final ReplyReader replies = new ReplyReader();
  private final long[] buffer;

  private Evaluator(FastTool tool) {
    this.tool = tool;
    this.bounds = BoundsReader.read(tool);
    this.binder = new ActionBinder(tool.getRootModule());
    this.encoder = new StateEncoder(bounds);
    this.buffer = encoder.newBuffer();
  }

  /**
   * An evaluator.
   *
   * @param like a model whose invariants and properties are taken; not its module, which defines
   *     nothing but arguments
   * @param bounds the constants instead of the model's own
   * @param scratch an existing directory of its own
   * @throws TlcException if the model's files cannot be read, or TLC does not understand them
   */
  public static Evaluator of(TlcModel like, Bounds bounds, Path scratch) throws TlcException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    ToolIO.out = new PrintStream(log, true, StandardCharsets.UTF_8);
    try {
      Path config = scratch.resolve(like.config());
      Files.write(config, ConfigRewriter.rewrite(Files.readAllLines(like.configFile()), bounds));
      TlcModel model = new TlcModel(like.name(), like.directory(), ROOT, like.config());
      return new Evaluator(TlcTools.open(model, config, scratch));
    } catch (IOException | RuntimeException e) {
      throw new TlcException(
          "model %s: cannot be evaluated: %s%n%s"
              .formatted(like.name(), e, log.toString(StandardCharsets.UTF_8)),
          e);
    }
  }

  /** The constants. */
  public Bounds bounds() {
    return bounds;
  }

  /** The initial state: no process, no offer, every frame free. */
  public SpecState initial() {
    StateVec states = tool.getInitStates();
    if (states.size() != 1) {
      throw new IllegalStateException("expected one initial state, TLC has " + states.size());
    }
    return state(states.elementAt(0));
  }

  /**
   * A state by its code, reached or not. Its invariants are not looked at.
   *
   * @throws ArithmeticException if a page holds more than 32 bits, TLC's integers
   */
  public SpecState state(long[] words) {
    TLCState first = tool.getInitStates().elementAt(0);
    AbstractState abstractState = StateCode.decode(words, bounds.frames());
    return new SpecState(new StateDecoder(bounds, first).decode(abstractState), words);
  }

  /**
   * Everything that a call may do in a state; nothing if the caller is not alive.
   *
   * @param invocation the caller and the call; ids of offers are ranks from 1
   * @throws IllegalArgumentException if an argument has more than 32 bits, TLC's integers
   */
  public List<SpecStep> step(SpecState state, Invocation invocation) {
    StateVec successors = tool.getNextStates(binder.bind(invocation), state.state());
    List<SpecStep> steps = new ArrayList<>(successors.size());
    for (int i = 0; i < successors.size(); i++) {
      steps.add(
          new SpecStep(
              replies.read(successors.elementAt(i), invocation.pid()),
              state(successors.elementAt(i))));
    }
    return steps;
  }

  /** The model's invariants that do not hold in a state, by name. */
  public List<String> violated(SpecState state) {
    List<String> names = new ArrayList<>();
    Action[] invariants = tool.getInvariants();
    for (int i = 0; i < invariants.length; i++) {
      if (!tool.isValid(invariants[i], state.state())) {
        names.add(tool.getInvNames()[i]);
      }
    }
    return names;
  }

  /** The model's properties of steps that do not hold of a step, by name. */
  public List<String> violated(SpecState before, SpecStep step) {
    List<String> names = new ArrayList<>();
    Action[] properties = tool.getImpliedActions();
    for (int i = 0; i < properties.length; i++) {
      if (!tool.isValid(properties[i], before.state(), step.state().state())) {
        names.add(tool.getImpliedActNames()[i]);
      }
    }
    return names;
  }

  private SpecState state(TLCState state) {
    return new SpecState(state, Arrays.copyOf(buffer, encoder.encode(state, buffer)));
  }
}
