package org.vmoffer.conformance.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.trace.TraceDirectory;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.trace.Walks;

/** Logs made of the corpora are accepted, and falsified ones rejected, with memory and without. */
class LogValidatorTest {
  private static final TraceDirectory TRACES = new TraceDirectory(Path.of("..", "traces"));
  private static final Map<String, Walks> WALKS = new HashMap<>();
  private static final int SEED = 11;
  private static final int FALSIFIED_LOGS = 60;
  private static final int LONGEST = 400;

  @TempDir private Path directory;

  private final Random random = new Random(SEED);

  private static LogResult validate(Path file, boolean remembers) {
    return LogValidator.validate(
        file, hello -> new KernelOracle(hello.bounds()), _ -> {}, remembers);
  }

  /** Validates in both ways, which must agree. */
  private LogResult validate(List<byte[]> lines) throws IOException {
    Path file = LogWriter.write(directory.resolve("log.jsonl"), lines);
    LogResult slow = validate(file, false);
    LogResult fast = validate(file, true);
    assertEquals(slow.events(), fast.events());
    assertEquals(slow.rejection().map(Rejection::line), fast.rejection().map(Rejection::line));
    return fast;
  }

  /** A walk in which ids are not spoken of by rank: ranks are used again, which ids never are. */
  private static Walk withoutIds(Walk walk) {
    List<Walk.Step> steps =
        walk.steps().stream()
            .filter(
                step ->
                    !(step.reply() instanceof Reply.Listed listed && !listed.list().isEmpty())
                        && !(step.invocation().call() instanceof Call.VmClaim claim
                            && claim.expectId() > 0))
            .toList();
    return new Walk(walk.model(), walk.bounds(), walk.initial(), steps);
  }

  private Walk anyWalk(String model) {
    Walks walks = WALKS.computeIfAbsent(model, each -> TRACES.read(each, Optional.empty()));
    Walk walk = withoutIds(LogWriter.walk(walks, random.nextInt(walks.walkCount())));
    List<Walk.Step> steps = walk.steps();
    return new Walk(
        walk.model(),
        walk.bounds(),
        walk.initial(),
        steps.subList(0, Math.min(LONGEST, steps.size())));
  }

  @ParameterizedTest
  @CsvSource({"MCRanges", "MCContent", "MCMarks", "MCLifecycle", "MCArguments", "MCPermissions"})
  void walksAreAcceptedWithStatesAndWithout(String model) throws IOException {
    Walk walk = anyWalk(model);
    for (boolean withStates : new boolean[] {true, false}) {
      LogResult result = validate(LogWriter.lines(walk, withStates));
      assertTrue(result.accepted(), () -> result.rejection().toString());
      assertEquals(walk.steps().size(), result.events());
    }
  }

  @Test
  void otherNamesOfFramesAreAccepted() throws IOException {
    Walk walk = anyWalk("MCRanges");
    List<byte[]> lines = new ArrayList<>();
    for (byte[] line : LogWriter.lines(walk, true)) {
      String text = new String(line, StandardCharsets.UTF_8);
      lines.add(
          text.replace("\"frame\":0", "\"frame\":77")
              .replace("\"frame\":1", "\"frame\":5000000000")
              .getBytes(StandardCharsets.UTF_8));
    }
    LogResult result = validate(lines);
    assertTrue(result.accepted(), () -> result.rejection().toString());
  }

  @Test
  void aFalsifiedAnswerIsRejectedWhereItStands() throws IOException {
    int rejected = 0;
    for (int i = 0; i < FALSIFIED_LOGS; i++) {
      Walk walk = anyWalk(i % 2 == 0 ? "MCRanges" : "MCMarks");
      List<byte[]> lines = LogWriter.lines(walk, i % 3 == 0);
      int at = 1 + random.nextInt(lines.size() - 1);
      String line = new String(lines.get(at), StandardCharsets.UTF_8);
      String false1 = line.replaceFirst("\"ret\":-1,\"errno\":\"\\w+\"", "\"ret\":0");
      String falsified =
          false1.equals(line)
              ? line.replaceFirst("\"ret\":\\d+", "\"ret\":-1,\"errno\":\"EPERM\"")
              : false1;
      lines.set(at, falsified.getBytes(StandardCharsets.UTF_8));
      LogResult result = validate(lines);
      assertEquals(Optional.of(at + 1L), result.rejection().map(Rejection::line), falsified);
      rejected++;
    }
    assertEquals(FALSIFIED_LOGS, rejected);
  }

  @Test
  void aLineLeftOutIsMostlyNoticed() throws IOException {
    int rejected = 0;
    for (int i = 0; i < FALSIFIED_LOGS; i++) {
      Walk walk = anyWalk("MCRanges");
      List<byte[]> lines = LogWriter.lines(walk, true);
      int at = changing(walk);
      lines.remove(at + 1);
      rejected += validate(lines).accepted() ? 0 : 1;
    }
    assertTrue(rejected > FALSIFIED_LOGS / 2, "only " + rejected);
  }

  private int changing(Walk walk) {
    int at = random.nextInt(walk.steps().size());
    while (walk.before(at).equals(walk.steps().get(at).after())) {
      at = (at + 1) % walk.steps().size();
    }
    return at;
  }

  @Test
  void aLogCanBeCompressed() throws IOException {
    Path file = directory.resolve("log.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (byte[] line : LogWriter.lines(anyWalk("MCMarks"), false)) {
        out.write(line);
      }
    }
    assertTrue(validate(file, true).accepted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|the file is empty",
        "[]|:1: found []",
        "HELLO|there are no calls",
        "HELLO{|cut off",
        "HELLO{}|:2: name: missing",
        "HELLO{\"pid\":1,\"name\":\"spawn\",\"args\":{},\"ret\":1}|:2: pid: found 1",
        "HELLO{\"pid\":0,\"name\":\"spawn\",\"args\":{}}|:2: ret: missing",
        "HELLO{\"pid\":0,\"name\":\"spawn\",\"args\":{},\"ret\":-1}|:2: errno: is missing",
        "HELLO{\"pid\":1,\"name\":\"fly\",\"args\":{},\"ret\":0}|:2: name: found \"fly\"",
      })
  void whatIsNoLogIsRefusedWithItsPlace(String text, String says) throws IOException {
    String hello =
        "{\"op\":\"hello\",\"protocol\":1,\"arch\":\"x86-64\",\"pageSize\":4096,\"userPages\":2,"
            + "\"frames\":2,\"maxPid\":2,\"offerLimit\":1}\n";
    Path file = directory.resolve("bad.jsonl");
    Files.writeString(file, text.replace("HELLO", hello));
    BadInputException refused = assertThrows(BadInputException.class, () -> validate(file, true));
    assertTrue(String.valueOf(refused.getMessage()).contains(says), refused::getMessage);
  }
}
