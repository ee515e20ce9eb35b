package org.vmoffer.conformance.sut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.sut.SutFailure.Kind;

/** Programs that do not speak the protocol, each reported for what it does. */
class SutSessionTest {
  private static final Hello HELLO = new Hello("x86-64", 2, 2, 2, 1, false);
  private static final String WELCOME =
      "read x; echo '{\"ok\":true,\"name\":\"n\",\"version\":\"1\",\"capabilities\":[]}'; ";

  private final StringWriter errors = new StringWriter();

  private SutSession start(String script) throws IOException {
    return SutSession.start(new SutCommand(script, Duration.ofMillis(500), errors::append), HELLO);
  }

  /** What happens when a program is asked to begin anew after its welcome. */
  private SutFailure resetOf(String script) throws IOException {
    try (SutSession session = start(WELCOME + "read x; " + script)) {
      return assertThrows(SutFailure.class, session::reset);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit 7|DIED|exit code 7",
        "kill -9 $$|DIED|signal 9 has ended it",
        "exec >&-; sleep 5|DIED|closed its standard output",
        "sleep 30|HUNG|500 ms",
        "printf '{\"ok\":true}\\nmore\\n'|FLOODED|more",
        "tr '\\0' x < /dev/zero|FLOODED|4,194,304 bytes",
        "echo nonsense|RUBBISH|nonsense",
        "echo '[1]'|RUBBISH|expected an object",
        "echo '{\"ok\":1}'|RUBBISH|true or false",
        "echo '{\"ok\":false}'|RUBBISH|found false",
        "echo '{\"ret\":0}'|OTHER_REQUEST|\"ok\"",
      })
  void whatAProgramDoesInsteadOfAnsweringIsSaid(String script, Kind kind, String says)
      throws IOException {
    SutFailure failure = resetOf(script);
    assertEquals(kind, failure.kind(), failure::text);
    assertTrue(failure.text().contains(says), failure::text);
  }

  @Test
  void aProgramThatDeclinesTheMachineSaysWhy() {
    SutFailure failure =
        assertThrows(
            SutFailure.class,
            () -> start("read x; echo '{\"ok\":false,\"error\":\"no such architecture\"}'"));
    assertEquals("declined: no such architecture", failure.text());
  }

  @Test
  void standardErrorWithoutEndIsTakenButNotPassedOnWithoutEnd() throws IOException {
    String flood =
        "i=0; while [ $i -lt 20 ]; do head -c 65536 /dev/zero | tr '\\0' e >&2; "
            + "i=$((i+1)); done; ";
    try (SutSession session = start(flood + WELCOME + "read x; echo '{\"ok\":true}'; read x")) {
      session.reset();
      assertTrue(errors.toString().length() < 2 * ErrorPump.PASSED, "too much was passed on");
      assertTrue(errors.toString().contains("left out"));
    }
  }

  @Test
  void theLastWordsOfAProgramAreKept() throws IOException {
    assertEquals("out of luck", resetOf("echo out of luck >&2; exit 1").errors());
  }

  @RepeatedTest(20)
  void whatAProgramLeavesBehindIsEndedAndCounted() throws IOException {
    SutSession session = start("setsid sleep 60 >&- 2>&- <&- & " + WELCOME + "read x");
    assertEquals(1, session.end());
  }

  @Test
  void aProgramThatEndsWhenToldToLeavesNothingBehind() throws IOException {
    assertEquals(0, start(WELCOME + "read x").end());
  }
}
