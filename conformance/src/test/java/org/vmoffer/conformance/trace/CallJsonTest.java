package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;

final class CallJsonTest {
  static final List<Call> CALLS =
      List.of(
          new Call.VmOffer(2, -4096, Long.MAX_VALUE, -1),
          new Call.VmClaim(1, 4096, 0, Long.MIN_VALUE, 0),
          new Call.VmClaim(1, 4096, 0, 0, 0, false, 3, Permissions.RW),
          new Call.VmListOffer(4, true),
          new Call.VmListOffer(4, false),
          new Call.Mmap(0, 1, Permissions.RWX, false),
          new Call.Mmap(0, 1, Permissions.NONE, true),
          new Call.Munmap(0, 1),
          new Call.Mprotect(0, 1, Permissions.RX),
          new Call.Access(1, Call.Kind.R, 0),
          new Call.Access(1, Call.Kind.W, 7),
          new Call.Access(1, Call.Kind.X, 0),
          new Call.Fork(),
          new Call.Exec(),
          new Call.Exit(),
          new Call.Spawn(),
          new Call.Pin(1),
          new Call.Unpin(1));

  private static Call read(String name, String arguments) throws JsonProcessingException {
    JsonFields fields = JsonReader.fields(Place.named("args"), arguments);
    return CallJson.read(name, "name", fields);
  }

  @ParameterizedTest
  @FieldSource("CALLS")
  void aCallIsReadAsItWasWritten(Call call) throws JsonProcessingException {
    assertEquals(call, read(CallJson.name(call), JsonTree.ofArguments(call).toString()));
  }

  @Test
  void everyCallHasItsOwnName() {
    Stream<String> names = CALLS.stream().map(CallJson::name).distinct();

    assertEquals(Call.class.getPermittedSubclasses().length, names.count());
  }

  @Test
  void whatIsAsUsualIsLeftOut() {
    Call claim = new Call.VmClaim(1, 4096, 0, 0, 0);

    assertEquals(
        "{\"src_pid\":1,\"remote_addr\":4096,\"local_addr\":0,\"size\":0,\"flags\":0}",
        JsonTree.ofArguments(claim).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "mmap,   '{\"addr\":0,\"pages\":1,\"perms\":\"WR\"}', 'perms: found \"WR\"'",
    "mmap,   '{\"addr\":0,\"pages\":1}',                  'perms: missing; expected a" + " string'",
    "munmap, '{\"addr\":0,\"pages\":1.5}',                'pages: found 1.5; expected an integer'",
    "munmap, '{\"addr\":0,\"pages\":1,\"perms\":\"R\"}',  'perms: is not known here'",
    "munmap, '[]',                                        'args: found []; expected an object'",
    "access, '{\"addr\":0,\"kind\":\"r\"}', 'kind: found \"r\"; expected one of [R, W, X]'",
    "mremap, '{}',                                        'name: found \"mremap\"'"
  })
  void aWrongCallIsRefusedWithTheFieldThatIsWrong(String name, String arguments, String fault) {
    BadInputException refusal = assertThrows(BadInputException.class, () -> read(name, arguments));

    assertEquals(
        fault,
        String.valueOf(refusal.getMessage())
            .replaceFirst("^args: (?=.*: )", "")
            .substring(0, fault.length()));
  }
}
