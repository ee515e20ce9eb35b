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
  private static final int PAGES = 64;
  private static final long FLAGS = 0x77;

  private static final List<Call.Kind> KINDS = List.of(Call.Kind.values());

  private final Random random;

  RandomPrograms(long seed) {
    random = new Random(seed);
  }

  List<Item> next(int pid) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < LENGTH; i++) {
      items.add(new Item.Operation(call(pid)));
    }
    return items;
  }

  private Call call(int pid) {
    int other = 1 + (pid + random.nextInt(2)) % 3;
    long page = random.nextInt(PAGES);
    long addr = PageSize.bytes(page);
    int pages = 1 + random.nextInt(40);
    return switch (random.nextInt(12)) {
      case 0 -> new Call.VmOffer(other, addr, PageSize.bytes(pages), random.nextLong() & FLAGS);
      case 1 -> new Call.VmOffer(other, PageSize.bytes(3), PageSize.bytes(4), 0x71);
      case 2 -> new Call.VmClaim(other, PageSize.bytes(3), 0, 0, 0);
      case 3 -> new Call.VmClaim(other, addr, PageSize.bytes(1024 + page), 0, 0);
      case 4 -> new Call.Munmap(addr, 1 + random.nextInt(3));
      case 5 -> new Call.Mmap(addr, pages, Permissions.RW, false);
      case 6 -> new Call.Mprotect(addr, 1 + random.nextInt(40), Permissions.R);
      case 7 -> new Call.VmListOffer(8, true);
      default ->
          new Call.Access(
              addr + 64L * random.nextInt(64),
              KINDS.get(random.nextInt(KINDS.size())),
              random.nextInt(9));
    };
  }
}
