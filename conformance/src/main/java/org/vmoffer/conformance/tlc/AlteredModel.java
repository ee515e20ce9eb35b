package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.vmoffer.conformance.TreeRemoval;
import org.vmoffer.conformance.graph.GraphFile;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * A model in which something is otherwise, in a directory of its own: copies of its modules, a root
 * module that extends its own and others, and its configuration with operators put in the place of
 * others. Closing removes the directory.
 */
public final class AlteredModel implements AutoCloseable {
  private static final String ROOT = "Altered";
  private static final Set<String> PROPERTY_WORDS =
      Set.of("INVARIANT", "INVARIANTS", "PROPERTY", "PROPERTIES");
  private static final Set<String> OTHER_WORDS =
      Set.of("CONSTANT", "CONSTANTS", "SPECIFICATION", "VIEW", "CONSTRAINT", "CHECK_DEADLOCK");

  private final TlcModel model;
  private final ManifestModel like;

  private AlteredModel(TlcModel model, ManifestModel like) {
    this.model = model;
    this.like = like;
  }

  /**
   * What came of a run.
   *
   * @param outcome what TLC says
   * @param graph the whole graph if all holds and nothing is left open; if a property does not
   *     hold, the behaviour that breaks it as a path
   */
  public record Result(TlcOutcome outcome, Optional<StateGraph> graph) {}

  /**
   * Writes a model down.
   *
   * @param specDirectory where the model is
   * @throws TlcException if a file is missing
   */
  public static AlteredModel of(Path specDirectory, ManifestModel like, Alteration alteration)
      throws IOException, TlcException {
    TlcModel original = like.in(specDirectory);
    Set<String> files = new TreeSet<>(ModelFiles.of(original).hashes().keySet());
    for (String module : alteration.modules()) {
      files.addAll(
          ModelFiles.ofModules(new TlcModel(like.name(), specDirectory, module, ""))
              .hashes()
              .keySet());
    }
    Path directory = Files.createTempDirectory("vmoffer-altered");
    for (String file : files) {
      Files.copy(
          specDirectory.resolve(file),
          directory.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    TlcModel altered = new TlcModel(like.name(), directory, ROOT, ROOT + ".cfg");
    Files.writeString(altered.moduleFile(), module(like.module(), alteration));
    Files.write(
        altered.configFile(), config(Files.readAllLines(original.configFile()), alteration));
    return new AlteredModel(altered, like);
  }

  private static String module(String extended, Alteration alteration) {
    List<String> modules = new ArrayList<>(List.of(extended));
    modules.addAll(alteration.modules());
    return "---- MODULE %s ----%nEXTENDS %s%n====%n".formatted(ROOT, String.join(", ", modules));
  }

  /** The configuration with the overrides, and without properties if they are not checked. */
  static List<String> config(List<String> lines, Alteration alteration) {
    List<String> config = new ArrayList<>();
    boolean ofProperties = false;
    for (String line : lines) {
      String word = line.strip().split("\\s", 2)[0];
      ofProperties = PROPERTY_WORDS.contains(word) || (ofProperties && !OTHER_WORDS.contains(word));
      if (alteration.checked() || !ofProperties) {
        config.add(line);
      }
    }
    config.add("CONSTANTS");
    alteration.overrides().forEach((operator, with) -> config.add("  " + operator + " <- " + with));
    if (alteration.overrides().isEmpty()) {
      config.removeLast();
    }
    return config;
  }

  /**
   * Has TLC check it.
   *
   * @param log the file for what TLC prints, which is replaced
   * @param onProgress told a few times a second, on another thread
   * @throws TlcException if TLC comes to no verdict
   * @throws InterruptedException if this thread is interrupted
   */
  public Result run(Path log, Consumer<TlcProgress> onProgress)
      throws IOException, TlcException, InterruptedException {
    TlcRun any = TlcRun.of(model, log);
    TlcRun run = like.edges() == null || ModelChecks.isBrief(like) ? any.expectedToBeBrief() : any;
    if (like.kind() == ModelKind.CHECK_ONLY) {
      return new Result(run.check(onProgress), Optional.empty());
    }
    Path file = model.directory().resolve("graph");
    TlcOutcome outcome = run.checkAndWrite(file, onProgress);
    return new Result(
        outcome,
        Files.exists(file) && !(outcome instanceof TlcOutcome.Broken)
            ? Optional.of(GraphFile.read(file))
            : Optional.empty());
  }

  @Override
  public void close() throws IOException {
    TreeRemoval.of(model.directory());
  }
}
