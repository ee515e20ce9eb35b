package org.vmoffer.conformance.workload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in bytes as users write them. */
final class BufferSize {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([KMG]?)");
  private static final long KIB = 1024;
  private static final long PAGE = 4096;

  private BufferSize() {}

  /** Pages of 4 KiB in a size such as {@code 64K}, or -1 if it is none from 1 page to this. */
  static int pages(String text, long most) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      return -1;
    }
    long unit =
        switch (size.group(2)) {
          case "K" -> KIB;
          case "M" -> KIB * KIB;
          case "G" -> KIB * KIB * KIB;
          default -> 1;
        };
    long number = Long.parseLong(size.group(1));
    if (number == 0 || number > most * PAGE / unit || number * unit % PAGE != 0) {
      return -1;
    }
    return (int) (number * unit / PAGE);
  }
}
