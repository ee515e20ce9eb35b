package org.vmoffer.conformance.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.nio.file.Path;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.graph.StateIndex;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonLines;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/**
 * Reads a corpus, a line at a time. Needs neither TLC nor the specification. Everything is checked
 * that can be without them: the form of each line, that states are different and there, that the
 * file holds what its header counts.
 */
public final class CorpusReader {
  private final JsonLines lines;
  private final LongArrayList stateWords = new LongArrayList();
  private final IntArrayList stateOffsets = new IntArrayList(new int[] {0});

  private CorpusReader(JsonLines lines) {
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException if it is not a whole corpus, saying the line and the field
   */
  public static Corpus read(Path file) {
    try (JsonLines lines = new JsonLines(file)) {
      return new CorpusReader(lines).readAll();
    }
  }

  /**
   * Reads the first line of a file.
   *
   * @throws BadInputException if it is not a corpus header
   */
  public static CorpusHeader readHeader(Path file) {
    try (JsonLines lines = new JsonLines(file)) {
      return new CorpusReader(lines).header();
    }
  }

  private CorpusHeader header() {
    return CorpusHeaderJson.read(lines.fields("a header"));
  }

  private Corpus readAll() {
    CorpusHeader header = header();
    readStates(header);
    WalkLines walks = new WalkLines(header.states());
    for (int walk = 0; walk < header.walks(); walk++) {
      walks.read(lines.text("walk " + walk + " of " + header.walks()), lines.where());
    }
    if (lines.next() != null) {
      throw new BadInputException(
          lines.where(), "more lines", "the end, behind %d walks".formatted(header.walks()));
    }
    StoredWalks.States states =
        new StoredWalks.States(stateWords.toLongArray(), stateOffsets.toIntArray());
    Corpus corpus = new Corpus(header, walks.labels(), states, walks.toSteps());
    if (corpus.stepCount() != header.steps()) {
      throw new BadInputException(
          lines.where(),
          "the walks have %,d steps".formatted(corpus.stepCount()),
          "%,d, as the header says".formatted(header.steps()));
    }
    checkCallers(corpus);
    return corpus;
  }

  private void readStates(CorpusHeader header) {
    StateIndex states = new StateIndex();
    int frames = header.bounds().frames();
    StateJsonReader reader = new StateJsonReader(frames);
    StateLoader machine = new StateLoader(Machines.of(header.bounds()));
    for (int state = 0; state < header.states(); state++) {
      JsonFields line = lines.fields("state " + state + " of " + header.states());
      line.integer("number", state, state);
      long[] code = encode(reader, line, machine, frames);
      line.end();
      if (states.add(code, code.length) != state) {
        throw new BadInputException(lines.where(), "this state was there before", "another one");
      }
      stateWords.addElements(stateWords.size(), code);
      stateOffsets.add(stateWords.size());
      if (state == 0 && code[0] != 0) {
        throw new BadInputException(lines.where(), "a process lives", "the initial state, empty");
      }
    }
  }

  /** Only the living call; which pids live is in the first word of a state. */
  private void checkCallers(Corpus corpus) {
    for (int walk = 0; walk < corpus.walkCount(); walk++) {
      long alive = 0;
      for (int step = corpus.firstStep(walk); step < corpus.firstStep(walk + 1); step++) {
        int pid = corpus.invocation(corpus.call(step)).pid();
        if (pid != 0 && (alive >>> pid & 1) == 0) {
          throw new BadInputException(
              "%s:%d: steps[%d]"
                  .formatted(
                      lines.file(), 2 + corpus.stateCount() + walk, step - corpus.firstStep(walk)),
              "pid %d calls, which does not live".formatted(pid),
              "a live process");
        }
        alive = corpus.stateWords()[corpus.stateOffset(corpus.target(step))];
      }
    }
  }

  private static long[] encode(
      StateJsonReader reader, JsonFields line, StateLoader machine, int frames) {
    JsonFields state = line.object("state");
    try {
      long[] code = StateCode.encode(reader.read(state), frames);
      machine.loadAudited(code, code.length);
      return code;
    } catch (IllegalArgumentException misfit) {
      throw new BadInputException(
          line.where("state"), String.valueOf(misfit.getMessage()), "a state of this machine");
    }
  }
}
