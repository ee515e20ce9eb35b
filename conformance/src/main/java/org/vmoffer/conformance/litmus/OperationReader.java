package org.vmoffer.conformance.litmus;

import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;

/** Reads one operation of a column. */
final class OperationReader {
  /** Bytes of a page. */
  static final int PAGE_SIZE = 4096;

  private static final String OPERATIONS =
      "an operation: store load fetch offer cancel claim list mmap munmap mprotect pin unpin fork"
          + " exec exit spawn, or dma of a device";

  /** Addresses in specifications are 32 bits wide. */
  private static final int MOST_PAGE = 9999;

  private static final int MOST_VALUE = 9999;
  private static final int MOST_ROOM = 99;
  private final int userPages;
  private final Tokens tokens;
  private final boolean device;

  /** A page or a byte in it, and a length. */
  private record Range(long addr, long len) {
    long pages() {
      return len / PAGE_SIZE;
    }
  }

  private OperationReader(Tokens tokens, boolean device, int userPages) {
    this.tokens = tokens;
    this.device = device;
    this.userPages = userPages;
  }

  /**
   * Reads an operation.
   *
   * @param device whether a device makes it
   * @param userPages accesses must be to pages below this one
   */
  static Column.Operation read(Tokens tokens, boolean device, int userPages) {
    String register = null;
    if (tokens.seesSecond("=")) {
      register = tokens.word("the name of a register");
      if (!register.matches("[a-z][a-z0-9]*") || ConditionReader.isReserved(register)) {
        throw tokens.complaint("the name of a register, letters and digits, r1 say");
      }
      tokens.take("=");
    }
    return new OperationReader(tokens, device, userPages).operation(register);
  }

  private Column.Operation operation(@Nullable String register) {
    String text = tokens.rest();
    String name = tokens.word(OPERATIONS);
    if (device != name.equals("dma")) {
      throw tokens.complaint(device ? "'dma', a device does nothing else" : OPERATIONS);
    }
    Call call = device ? access(tokens.word("store or load")) : call(name);
    tokens.mustBeDone();
    return new Column.Operation(call, text, register);
  }

  private Call call(String name) {
    return switch (name) {
      case "store", "load", "fetch" -> access(name);
      case "offer" -> offer();
      case "cancel" -> {
        long addr = range().addr;
        tokens.take("to");
        yield new Call.VmOffer(tokens.pid(), addr, 0, 0);
      }
      case "claim" -> claim();
      case "list" ->
          new Call.VmListOffer(
              tokens.takes("room") ? tokens.number(0, MOST_ROOM, "how many") : MOST_ROOM, true);
      case "mmap" -> {
        Range range = range();
        yield new Call.Mmap(range.addr, range.pages(), tokens.rights(), tokens.takes("special"));
      }
      case "munmap" -> {
        Range range = range();
        yield new Call.Munmap(range.addr, range.pages());
      }
      case "mprotect" -> {
        Range range = range();
        yield new Call.Mprotect(range.addr, range.pages(), tokens.rights());
      }
      case "pin" -> new Call.Pin(range().addr);
      case "unpin" -> new Call.Unpin(range().addr);
      case "fork" -> new Call.Fork();
      case "exec" -> new Call.Exec();
      case "exit" -> new Call.Exit();
      case "spawn" -> new Call.Spawn();
      default -> throw tokens.complaint(OPERATIONS);
    };
  }

  private Call.Access access(String name) {
    Call.Kind kind =
        switch (name) {
          case "store" -> Call.Kind.W;
          case "load" -> Call.Kind.R;
          case "fetch" -> Call.Kind.X;
          default -> throw tokens.complaint("store or load");
        };
    if (device && kind == Call.Kind.X) {
      throw tokens.complaint("store or load");
    }
    tokens.take("[");
    long page = tokens.number(0, userPages - 1, "a page");
    tokens.take("]");
    int value = kind == Call.Kind.W ? tokens.number(0, MOST_VALUE, "what is stored") : 0;
    return new Call.Access(page * PAGE_SIZE, kind, value);
  }

  private Call offer() {
    Range range = range();
    tokens.take("to");
    int destination = tokens.pid();
    tokens.take("grant");
    Permissions grant = tokens.rights();
    return new Call.VmOffer(destination, range.addr, range.len, Flags.of(grant, drop(tokens)));
  }

  /** Takes what an offer drops: nothing, {@code drop W}, or {@code disown}. */
  static Permissions drop(Tokens tokens) {
    if (tokens.takes("disown")) {
      return Permissions.RWX;
    }
    return tokens.takes("drop") ? tokens.rights() : Permissions.NONE;
  }

  private Call claim() {
    int source = tokens.pid();
    long remote = range().addr;
    long local = tokens.takes("at") ? range().addr : 0;
    long pages = tokens.takes("pages") ? tokens.number(0, MOST_PAGE, "how many") : 0;
    return new Call.VmClaim(source, remote, local, pages * PAGE_SIZE, 0);
  }

  /** Takes {@code [1]}, {@code [1..2]}, {@code [1+8]}, each perhaps with {@code bytes 4097}. */
  private Range range() {
    tokens.take("[");
    long page = tokens.number(0, MOST_PAGE, "a page");
    long offset = tokens.takes("+") ? tokens.number(0, PAGE_SIZE - 1, "bytes") : 0;
    long last = tokens.takes("..") ? tokens.number((int) page, MOST_PAGE, "the last page") : page;
    tokens.take("]");
    long len = (last - page + 1) * PAGE_SIZE;
    if (tokens.takes("bytes")) {
      len = tokens.number(0, MOST_PAGE * PAGE_SIZE, "a length");
    }
    return new Range(page * PAGE_SIZE + offset, len);
  }
}
