package org.vmoffer.conformance.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.conformance.BadInputException;

final class QueryReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                                            | 1  | a call: any vm_offer cancel",
        "offer ok                                      | 1  | a call: any vm_offer cancel",
        "vm_claim ok then                              | 17 | a call: any",
        "vm_claim ok vm_offer                          | 13 | then, next, with",
        "vm_claim O3                                   | 10 | how vm_claim can end: ok fails",
        "mmap ESRCH                                    | 6  | how mmap can end: ok fails EEXIST",
        "vm_claim ok with len = 3                      | 18 | a field of vm_claim: pid",
        "vm_claim ok with size                         | 22 | one of = != <",
        "vm_claim ok with size = RW                    | 25 | a number",
        "vm_offer ok with grant = 3                    | 26 | a set of rights",
        "vm_offer ok with grant < R                    | 24 | one of = != has lacks",
        "vm_claim with out_ok has true                 | 22 | one of = !=",
        "vm_claim with out_ok                          | 21 | one of = !=",
        "vm_claim with out_ok = 1                      | 24 | true or false",
        "vm_claim with pid = o.pid                     | 21 | the name of an earlier step: no step",
        "fork as f then exit with pid = f.addr         | 32 | f and a field of fork: pid ret",
        "fork as f then exit with pid = g.ret          | 32 | the name of an earlier step: f",
        "fork as f then fork as f                      | 24 | a name that no earlier step has",
        "fork as f as g                                | 11 | one name for a step",
        "fork as ok                                    | 9  | a name that means nothing else",
        "fork as pid                                   | 9  | a name that means nothing else",
        "fork as 1                                     | 9  | a name for the step",
        "fork with pid = 1 with ret = 2                | 19 | one with for a step",
        "fork where free = 1 where free = 2            | 21 | one where for a step",
        "fork where cur(1) = R                         | 17 | ',' and the rest of cur(P, G)",
        "fork where cur(1, 2, 3) = R                   | 22 | cur(P, G)",
        "fork where cur(R, 2) = R                      | 16 | a number",
        "fork where cur(1, 2)                          | 21 | one of = != has lacks",
        "fork where cur(1, 2) = max(1)                 | 29 | ',' and the rest of max(P, G)",
        "fork where cur(1, 2) = free                   | 24 | a set of rights",
        "fork where (free = 1                          | 21 | ')'",
        "fork where before pid = 1                     | 19 | a function: alive(P)",
        "fork where frei = 1                           | 12 | a function of the state: alive(P)",
        "fork where free = 99999999999999999999        | 19 | a number of 64 bits",
        "fork with pid = free                          | 17 | a number, or a field",
        "fork next exit without (exec)                 | 16 | no without",
        "fork then exit without exec                   | 24 | '('",
        "fork; exit                                    | 5  | a word, a number or one of",
        "fork ok or                                    | 11 | how fork can end"
      })
  void whatIsNoQueryIsSaidWithItsColumn(String text, int column, String expected) {
    BadInputException refused = assertThrows(BadInputException.class, () -> Query.read(text), text);
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("query, column " + column + ": "), message);
    assertTrue(message.contains("; expected " + expected), message);
  }

  @Test
  void nestingHasAnEnd() {
    String deep = "(".repeat(10_000);

    BadInputException refused =
        assertThrows(BadInputException.class, () -> Query.read("fork where " + deep));

    assertTrue(String.valueOf(refused.getMessage()).contains("at most 50 parentheses"));
  }

  @Test
  void aFieldIsKeptOnceHoweverOftenItIsLookedAt() {
    Query query = Query.read("fork as f then exit with pid = f.ret then exit with pid != f.ret");

    assertEquals(1, query.slots().size());
  }

  @Test
  void thePageNamesEveryFieldAndEveryFunction() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "find.md"));
    for (Field field : Fields.ALL) {
      String row =
          "(?m)^\\|.*`" + Pattern.quote(field.name()) + "`[^|]*\\| (?:every call|the same|[^|]*";
      for (CallName call : field.calls()) {
        assertTrue(
            Pattern.compile(row + "\\b" + call.word() + "\\b[^|]*) \\|").matcher(page).find(),
            field.name() + " of " + call.word());
      }
    }
    for (StateFunction function : StateFunction.values()) {
      assertTrue(page.contains("`" + function.written() + "`"), function.written());
    }
  }
}
