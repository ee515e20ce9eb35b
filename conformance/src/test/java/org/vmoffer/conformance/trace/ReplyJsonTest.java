package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;

final class ReplyJsonTest {
  static final List<Reply> REPLIES =
      List.of(
          new Reply.Done(Rule.SPAWN_0, 3),
          new Reply.Claimed(Rule.K0, 4096, 8192),
          new Reply.Listed(Rule.L0, List.of()),
          new Reply.Listed(Rule.L0, List.of(new OfferRecord(1, 1, 2, 0, 4096, 33))),
          new Reply.Read(Rule.ACCESS_0, Long.MIN_VALUE),
          new Reply.Failed(Rule.ACCESS_2),
          new Reply.FailedSize(Rule.K5, 4096),
          new Reply.FailedCount(Rule.L3, 2));

  private static Reply read(String text) throws JsonProcessingException {
    return ReplyJson.read(JsonReader.fields(Place.named("result"), text));
  }

  @ParameterizedTest
  @FieldSource("REPLIES")
  void aReplyIsReadAsItWasWritten(Reply reply) throws JsonProcessingException {
    assertEquals(reply, read(JsonTree.of(reply).toString()));
  }

  @Test
  void aFailureIsMinusOneWithItsErrnoAndItsRule() {
    assertEquals(
        "{\"ret\":-1,\"errno\":\"ERANGE\",\"size\":4096,\"rule\":\"K5\"}",
        JsonTree.of(new Reply.FailedSize(Rule.K5, 4096)).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"ret\":0}', 'result: rule: missing; expected a string'",
    "'{\"ret\":0,\"rule\":\"Z9\"}', 'result: rule: found \"Z9\"; expected what means something'",
    "'{\"ret\":-1,\"errno\":\"EPERM\",\"rule\":\"O3\"}', 'result: errno: found \"EPERM\"'",
    "'{\"ret\":-1,\"errno\":\"EACCES\",\"rule\":\"O3\"}', 'result: errno: does not fit rule O3'",
    "'{\"ret\":-1,\"rule\":\"O3\"}', 'result: errno: does not fit rule O3; expected ESRCH'",
    "'{\"ret\":0,\"errno\":\"ESRCH\",\"rule\":\"O3\"}', 'result: ret: 0 does not fit rule O3'",
    "'{\"ret\":0,\"rule\":\"O0\",\"colour\":1}', 'result: colour: is not known here'",
    "'{\"ret\":0,\"count\":2,\"list\":[],\"rule\":\"L0\"}', 'result: count: found 2; expected 0'"
  })
  void aWrongReplyIsRefusedWithTheFieldThatIsWrong(String text, String fault) {
    BadInputException refusal = assertThrows(BadInputException.class, () -> read(text));

    assertTrue(String.valueOf(refusal.getMessage()).startsWith(fault), refusal::toString);
  }
}
