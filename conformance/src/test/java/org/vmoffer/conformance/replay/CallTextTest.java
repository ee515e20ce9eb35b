package org.vmoffer.conformance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

final class CallTextTest {
  static final List<Map.Entry<Call, String>> TEXTS =
      List.of(
          Map.entry(
              new Call.VmOffer(2, 4096, 8192, 0x71),
              "vm_offer(2, 0x1000, 8192, VMO_GRANT_R|VMO_DISOWN)"),
          Map.entry(new Call.VmOffer(-1, 0, 0, 0), "vm_offer(-1, 0, 0, 0)"),
          Map.entry(
              new Call.VmClaim(1, 4096, 0, 4096, 0),
              "vm_claim(1, 0x1000, &local=0, &size=4096, 0)"),
          Map.entry(
              new Call.VmClaim(1, 4096, 0, 0, 1, false, 0, Permissions.NONE),
              "vm_claim(1, 0x1000, NULL, NULL, VMO_GRANT_R)"),
          Map.entry(
              new Call.VmClaim(1, 4096, 0, 0, 0, true, 2, Permissions.R),
              "vm_claim(1, 0x1000, &local=0, &size=0, 0, 2, PROT_READ)"),
          Map.entry(new Call.VmListOffer(3, true), "vm_listoffer(list, &count=3)"),
          Map.entry(new Call.VmListOffer(3, false), "vm_listoffer(NULL, &count=3)"),
          Map.entry(
              new Call.Mmap(0, 2, Permissions.RW, true),
              "mmap(0, 2, PROT_READ|PROT_WRITE, SPECIAL)"),
          Map.entry(new Call.Munmap(-4096, 1), "munmap(-0x1000, 1)"),
          Map.entry(new Call.Mprotect(0, 1, Permissions.NONE), "mprotect(0, 1, PROT_NONE)"),
          Map.entry(new Call.Mprotect(0, 1, Permissions.X), "mprotect(0, 1, PROT_EXEC)"),
          Map.entry(new Call.Access(8, Call.Kind.R, 0), "load(0x8)"),
          Map.entry(new Call.Access(8, Call.Kind.W, 5), "store(0x8, 5)"),
          Map.entry(new Call.Access(8, Call.Kind.X, 0), "fetch(0x8)"),
          Map.entry(new Call.Fork(), "fork()"),
          Map.entry(new Call.Pin(0), "pin(0)"));

  @ParameterizedTest
  @FieldSource("TEXTS")
  void aCallReadsAsInC(Map.Entry<Call, String> entry) {
    assertEquals(entry.getValue(), CallText.of(entry.getKey()));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-1, -1",
    "1, VMO_GRANT_R",
    "7, VMO_GRANTALL",
    "6, VMO_GRANT_W|VMO_GRANT_X",
    "112, VMO_DISOWN",
    "33, VMO_GRANT_R|VMO_DROP_W",
    "8, 0x8",
    "9, VMO_GRANT_R|0x8"
  })
  void flagsReadByTheirNames(long flags, String text) {
    assertEquals(text, CallText.flags(flags));
  }

  @Test
  void theLowestAddressHasASign() {
    assertEquals("-0x8000000000000000", CallText.address(Long.MIN_VALUE));
  }
}
