package org.vmoffer.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

/** Programs of calls and accesses that may succeed or fail, by seed. */
final class RandomPrograms {
  private static final int LENGTH = 40;
  private static final long FLAGS = 0x77;

  private static final List<Call.Kind> KINDS = List.of(Call.Kind.values());

  private final Random random;
  private final int places;
  private final int unit;
  private final int longest;

  private RandomPrograms(long seed, int places, int unit, int longest) {
    this.random = new Random(seed);
    this.places = places;
    this.unit = unit;
    this.longest = longest;
  }

  /** About 64 pages, one by one. */
  static RandomPrograms ofPages(long seed) {
    return new RandomPrograms(seed, 64, 1, 40);
  }

  /** About 2048 pages, by quarters of a table, so that leaves are split and tables move. */
  static RandomPrograms ofTables(long seed) {
    return new RandomPrograms(seed, 16, 128, 10);
  }

  List<Item> next(int pid) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < LENGTH; i++) {
      items.add(new Item.Operation(call(pid)));
    }
    return items;
  }

  private Call end() {
    return random.nextBoolean() ? new Call.Exec() : new Call.Exit();
  }

  private Call call(int pid) {
    int other = 1 + (pid + random.nextInt(2)) % 3;
    long page = (long) random.nextInt(places) * unit;
    long addr = PageSize.bytes(page);
    int pages = (1 + random.nextInt(longest)) * unit;
    long fixed = PageSize.bytes(4L * unit);
    return switch (random.nextInt(16)) {
      case 0 -> new Call.VmOffer(other, addr, PageSize.bytes(pages), random.nextLong() & FLAGS);
      case 1 -> new Call.VmOffer(other, fixed, fixed, 0x71);
      case 2 -> new Call.VmClaim(other, fixed, 0, 0, 0);
      case 3 -> new Call.VmClaim(other, addr, PageSize.bytes(2048 + page), 0, 0);
      case 4 -> new Call.Munmap(addr, 1 + random.nextInt(3));
      case 5 -> new Call.Mmap(addr, pages, Permissions.RW, false);
      case 6 -> new Call.Mprotect(addr, 1 + random.nextInt(40), Permissions.R);
      case 7 -> new Call.VmListOffer(8, true);
      case 8 -> new Call.Pin(addr);
      case 9 -> new Call.Unpin(addr);
      case 10 -> random.nextInt(6) == 0 ? new Call.Fork() : new Call.Pin(addr);
      case 11 -> random.nextInt(20) == 0 ? end() : new Call.Unpin(addr);
      default ->
          new Call.Access(
              addr + 64L * random.nextInt(64),
              KINDS.get(random.nextInt(KINDS.size())),
              random.nextInt(9));
    };
  }
}
