package org.vmoffer.conformance.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.review.Query;

/** The language of find. */
final class QueryInput implements FuzzedReader {
  private static final Pattern COLUMN = Pattern.compile("query, column [0-9]+");

  @Override
  public String name() {
    return "query";
  }

  @Override
  public List<byte[]> seeds() {
    return Stream.of(
            "vm_offer ok as o then exec ok with pid = o.dest_pid then vm_claim ok"
                + " with pid = o.dest_pid and src_pid = o.pid without (vm_offer)",
            "any ok where frame(1, 0) = frame(2, 0) and cur(1, 0) has W and cur(2, 0) has W",
            "vm_claim ok as c then mprotect ok with pid = c.src_pid and perms has W"
                + " where before (max(c.src_pid, 0) lacks W)",
            "fork ok as f next any where offers(f.ret, any) > 0 or not mapped(f.ret, 0x0)",
            "vm_offer or vm_claim EINVAL or O4 where not (pid = 1 and addr >= -0x1000)")
        .map(Samples::bytes)
        .toList();
  }

  @Override
  public void read(Path scratch, byte[] input) {
    Query.read(new String(input, StandardCharsets.UTF_8));
  }

  @Override
  public boolean isRefusal(Path scratch, Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return thrown instanceof BadInputException
        && Messages.isClean(message)
        && Messages.isPlaced(message, COLUMN);
  }
}
