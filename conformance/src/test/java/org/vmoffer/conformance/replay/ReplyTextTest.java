package org.vmoffer.conformance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;

final class ReplyTextTest {
  static final List<Map.Entry<Reply, String>> TEXTS =
      List.of(
          Map.entry(new Reply.Done(Rule.FORK_0, 3), "3"),
          Map.entry(new Reply.Claimed(Rule.K0, 4096, 8192), "0, local=0x1000, size=8192"),
          Map.entry(
              new Reply.Listed(Rule.L0, List.of(new OfferRecord(1, 1, 2, 4096, 4096, 1))),
              "0, count=1, #1: 1 to 2, 0x1000+4096, VMO_GRANT_R"),
          Map.entry(new Reply.Read(Rule.ACCESS_0, 5), "0, value=5"),
          Map.entry(new Reply.Failed(Rule.O3), "-1 ESRCH"),
          Map.entry(new Reply.Failed(Rule.ACCESS_1), "SIGSEGV"),
          Map.entry(new Reply.FailedSize(Rule.K5, 4096), "-1 ERANGE, size=4096"),
          Map.entry(new Reply.FailedCount(Rule.L3, 2), "-1 ERANGE, count=2"));

  @ParameterizedTest
  @FieldSource("TEXTS")
  void aReplySaysWhatIsReturnedAndWritten(Map.Entry<Reply, String> entry) {
    assertEquals(entry.getValue(), ReplyText.of(entry.getKey()));
  }
}
