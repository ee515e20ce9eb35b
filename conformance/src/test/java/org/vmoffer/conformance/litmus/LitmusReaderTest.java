package org.vmoffer.conformance.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.litmus.InitialState.Mapping;
import org.vmoffer.conformance.litmus.InitialState.Offer;

final class LitmusReaderTest {

  @Test
  void aTestIsRead() {
    LitmusTest test = Texts.small();

    assertEquals("small", test.name());
    assertEquals("Is it?", test.question());
    assertEquals("no precedent found", test.cites());
    assertEquals(
        List.of(new Mapping(1, 0, 0, Permissions.RW, Permissions.RWX, Marks.NONE)),
        test.start().mappings());
    assertEquals(new Offer(1, 2, 0, 1, Permissions.R, Permissions.W), Texts.offer(test));
    assertEquals(List.of("P1", "P2"), test.columns().stream().map(Column::name).toList());
    assertEquals(
        new Call.VmClaim(1, 0, 4096, 0, 0), test.columns().get(1).operations().getFirst().call());
    assertEquals(1, test.expectations().size());
  }

  @Test
  void aMachineIsAsSmallAsTheTestAllows() {
    assertEquals(
        new MachineShape("x86-64", 2, 2, 1, 4, 2, 2, 4, 1, false, false, 1, 4),
        Texts.small().machine());
  }

  @Test
  void aMachineHasWhatIsSaid() {
    String items =
        "arch arm64, pids 3, pages 8, frames 5, limit 2, levels 3, fanout 4, tables 9, stores 0,"
            + " batch 1, caches, moves";

    assertEquals(
        new MachineShape("arm64", 3, 8, 5, 2, 3, 4, 9, 0, true, true, 1, 1),
        Texts.read(Texts.smallWith("\nstart", "\nmachine " + items + "\nstart")).machine());
  }

  @Test
  void aLineGoesOnWhereItIsIndented() {
    LitmusTest test = Texts.read(Texts.smallWith("Is it?", "Is\n    it?  # so"));

    assertEquals("Is it?", test.question());
  }

  @Test
  void pagesAreSharedAsByAnEarlierClaim() {
    String start = "P1[0] RW max RW, P2[0] R shares P1[0]";

    List<Mapping> mappings = Texts.read(Texts.smallWith("P1[0] RW", start)).start().mappings();

    assertEquals(
        List.of(
            new Mapping(1, 0, 0, Permissions.RW, Permissions.RW, Marks.SHARED),
            new Mapping(2, 0, 0, Permissions.R, Permissions.RWX, Marks.SHARED)),
        mappings);
  }

  @Test
  void columnsAreThreadsLaterOnesAndDevices() {
    String text =
        """
        test t
        asks ?
        cites D41
        P1   | P2:x later | P1:nic device
        fork |            | d = dma store [0] 3
             | load [0]   |

        allowed d = ok
        """;

    List<Column> columns = Texts.read(text).columns();

    assertTrue(columns.get(1).later() && !columns.get(1).device());
    assertTrue(columns.get(2).device() && !columns.get(2).later());
    assertNull(columns.getFirst().operations().getFirst().register());
    assertEquals("dma store [0] 3", columns.get(2).operations().getFirst().text());
    assertFalse(columns.getFirst().later());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "offer [0..1] to P2 grant RW disown; 2; 0; 8192; " + 0x73,
        "offer [1] to P3 grant R; 3; 4096; 4096; 1",
        "offer [0+8] bytes 4097 to P2 grant none drop W; 2; 8; 4097; " + 0x20,
        "cancel [1] to P2; 2; 4096; 0; 0",
      })
  void anOfferIsWrittenInWords(String text, long to, long addr, long len, long flags) {
    assertEquals(new Call.VmOffer(to, addr, len, flags), call(text));
  }

  @Test
  void everyCallCanBeWritten() {
    assertEquals(new Call.VmClaim(2, 0, 4096, 8192, 0), call("claim P2[0] at [1] pages 2"));
    assertEquals(new Call.VmListOffer(1, true), call("list room 1"));
    assertEquals(new Call.Mmap(4096, 2, Permissions.RW, true), call("mmap [1..2] RW special"));
    assertEquals(new Call.Munmap(0, 1), call("munmap [0]"));
    assertEquals(new Call.Mprotect(0, 2, Permissions.NONE), call("mprotect [0..1] none"));
    assertEquals(new Call.Access(4096, Call.Kind.W, 7), call("store [1] 7"));
    assertEquals(new Call.Access(0, Call.Kind.X, 0), call("fetch [0]"));
    assertEquals(new Call.Pin(0), call("pin [0]"));
    assertEquals(new Call.Unpin(4096), call("unpin [1]"));
    assertEquals(new Call.Fork(), call("fork"));
    assertEquals(new Call.Exec(), call("exec"));
    assertEquals(new Call.Exit(), call("exit"));
    assertEquals(new Call.Spawn(), call("spawn"));
    assertEquals(0x73, Flags.of(Permissions.RW, Permissions.RWX));
  }

  private static Call call(String text) {
    return OperationReader.read(new Tokens(new Tokens.Place("f", 1, 1), text), false, 9).call();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "test   small; test   Small; a.litmus:1:8: 'Small'; letters, digits and hyphens",
        "test   small; tset   small; a.litmus:1:1: 'tset' here; test, asks, cites",
        "cites  no precedent found; cites; a.litmus:3:6: ''; a text",
        "P1[0] RW; P1[0] RZ; a.litmus:5:16: 'RZ'; rights",
        "P1[0] RW; P1(0) RW; a.litmus:5:12: '('; '['",
        "P1[0] RW; P1[0] RW max R; a.litmus:5:23: 'R'; a maximum",
        "P1[0] RW; P0[0] RW; a.litmus:5:10: 'P0'; a process, P1 to P63",
        "P1[0] RW; P1[0] RW, P1[0] R; a.litmus:5:26: 'R'; each page once",
        "P1[0] RW; P1[63] RW; a.litmus:5:13: '63'; a number from 0 to 62",
        "P1[0] RW; P1[0] RW %; a.litmus:5:19: '%'; a word, a number or one of",
        "grant R drop W; grant none drop W; 'none'; a right",
        "store [0] 1; sture [0] 1; a.litmus:9:5: 'sture'; store load fetch",
        "store [0] 1; store [0]; a.litmus:9:14: nothing more; what is stored",
        "store [0] 1; store [0] 1 2; a.litmus:9:17: '2'; the end of it",
        "store [0] 1; dma store [0] 1; 'dma'; an operation",
        "a = load [1]; r = load [1]; a second register r; another name",
        "a = load [1]; or = load [1]; 'or'; the name of a register",
        "P1              | P2; P1              | Q2; a.litmus:8:18: 'Q2'; the head of a column",
        "P1              | P2; P1              | P1; a.litmus:8:18: P1; another name",
        "| a = load [1]; | a = load [1] | exit; a.litmus:10:33: 3 cells; one for each of 2 columns",
        "r = ok; q = ok; a.litmus:12:10: 'q'; a register of this test: r c a",
        "r = ok; r = 1; a.litmus:12:14: '1'; a value that r can have",
        "r = ok; c = O8; 'O8'; a value that c can have",
        "r = ok; a.place = 1; 'a.place'; a claim in front of .place",
        "r = ok; P1[2] = 1; a.litmus:12:13: '2'; a number from 0 to 1",
        "r = ok; P3 = alive; 'P3'; a process of this test",
        "r = ok; (r = ok; nothing more; ')'",
        "and a = 1; and; nothing more; a register, P1",
        "allowed  r = ok and a = 1; '# none'; 0 lines that say; 1 to 100",
        "allowed; perhaps; a.litmus:12:1: 'perhaps' here; forbidden, allowed",
      })
  void whatIsWrongIsSaidWithItsPlace(String text, String wrong, String found, String expected) {
    BadInputException complaint =
        assertThrows(BadInputException.class, () -> Texts.read(Texts.smallWith(text, wrong)));

    String message = String.valueOf(complaint.getMessage());
    String where = message.substring(0, message.indexOf("; expected "));
    assertTrue(where.contains(found), message);
    assertTrue(message.substring(where.length()).contains(expected), message);
  }

  @Test
  void severalErrorsAreSaidAtOnce() {
    String text = Texts.smallWith("store", "sture").replace("load", "lode").replace("small", "S");

    String message = complaint(text);

    assertEquals(3, message.lines().count(), message);
    assertTrue(message.contains("a.litmus:1:") && message.contains("a.litmus:10:"), message);
  }

  @Test
  void whatDoesNotFitTheMachineIsRefused() {
    assertTrue(
        complaint(Texts.smallWith("\nstart", "\nmachine pages 5, fanout 2\nstart"))
            .contains("5 pages below 2 levels with a fanout of 2"));
    assertTrue(
        complaint(Texts.smallWith("\nstart", "\nmachine pids 1\nstart"))
            .contains("P2 with pids 1"));
    assertTrue(complaint(Texts.smallWith("| P2", "| P1:b")).contains("no column of P2"));
    assertTrue(complaint(Texts.smallWith("grant R drop", "grant X drop")).contains("x86-64"));
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String deep = "(".repeat(10_000) + "r = ok" + ")".repeat(10_000);
    assertTrue(complaint(Texts.smallWith("r = ok", deep)).contains("at most 50"));
    assertTrue(
        complaint(Texts.smallWith("r = ok", "not ".repeat(10_000) + "r = ok")).contains("50"));
  }

  @Test
  void tooManyColumnsAreRefused() {
    String heads = "P1" + " | P1:x".repeat(70);
    assertTrue(complaint(Texts.smallWith("P1              | P2", heads)).contains("71 columns"));
  }

  private static String complaint(String text) {
    return String.valueOf(
        assertThrows(BadInputException.class, () -> Texts.read(text)).getMessage());
  }
}
