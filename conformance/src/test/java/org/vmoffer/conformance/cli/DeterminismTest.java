package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say and write does not depend on where, or on how many cores, they run. */
final class DeterminismTest {
  private static final List<String> HERE =
      List.of(
          "-Duser.language=en",
          "-Duser.country=US",
          "-Duser.timezone=UTC",
          "-XX:ActiveProcessorCount=1");

  /** Digits of their own, other separators, three quarters of an hour off, one core more. */
  private static final List<String> ELSEWHERE =
      List.of(
          "-Duser.language=ar",
          "-Duser.country=EG",
          "-Duser.timezone=Pacific/Chatham",
          "-XX:ActiveProcessorCount=2");

  @TempDir private Path here;
  @TempDir private Path elsewhere;
  @TempDir private Path scratch;

  private TinyHome.Run run(Path root, List<String> options, String command) throws Exception {
    LedgerHome.in(root);
    Files.writeString(
        root.resolve(LedgerHome.KERNEL),
        "final class VmOffer {\n  private Rule claimRule(int pid) {\n    return K0;\n  }\n}\n");
    String[] args = command.replace("ROOT", root.toString()).split(" ", -1);
    return new OwnProcess(root, scratch).run(options, args);
  }

  private static String told(TinyHome.Run run, Path root) {
    return run.out()
        .replace(root.toString(), "ROOT")
        .replaceAll("seconds=[\\d.]+", "seconds=")
        .replaceAll("\"seconds\" : [\\d.]+", "\"seconds\" : ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "traces",
        "review --renew --what-if",
        "report -o ROOT/page",
        "cost --pages 1,512 --plot ROOT/plots"
      })
  void aCommandWritesTheSameEverywhere(String command) throws Exception {
    TinyHome.Run one = run(here, HERE, command);
    TinyHome.Run other = run(elsewhere, ELSEWHERE, command);

    assertEquals(ExitCode.GOOD, one.exitCode(), one.err());
    assertEquals(ExitCode.GOOD, other.exitCode(), other.err());
    assertFalse(one.out().isBlank());
    assertEquals(told(one, here), told(other, elsewhere));
    Map<String, String> written = TreeDigest.of(here);
    Map<String, String> others = TreeDigest.of(elsewhere);
    assertEquals(written.keySet(), others.keySet());
    written.forEach((name, hash) -> assertEquals(hash, others.get(name), name));
  }
}
