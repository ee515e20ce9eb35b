package org.vmoffer.conformance.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A logarithmic axis: from numbers to pixels.
 *
 * @param low the number at its begin, above 0
 * @param high the number at its end, above the former
 * @param begin the pixel of the former
 * @param end and of the latter
 */
record LogScale(double low, double high, double begin, double end) {
  private static final long THOUSAND = 1_000;

  /** Where a number is; what is below the axis is at its begin. */
  double at(double value) {
    double share = Math.log(Math.max(value, low) / low) / Math.log(high / low);
    return begin + share * (end - begin);
  }

  /** Over all these numbers, to the next power of the base on either side. */
  static LogScale over(List<Double> values, int base, double begin, double end) {
    double least = values.stream().mapToDouble(v -> Math.max(1, v)).min().orElse(1);
    double most = values.stream().mapToDouble(v -> Math.max(1, v)).max().orElse(1);
    double low = 1;
    while (low * base <= least) {
      low *= base;
    }
    double high = low * base;
    while (high < most) {
      high *= base;
    }
    return new LogScale(low, high, begin, end);
  }

  /** The powers of ten on it. */
  List<Double> decades() {
    List<Double> decades = new ArrayList<>();
    for (double decade = 1; decade <= high; decade *= 10) {
      if (decade >= low) {
        decades.add(decade);
      }
    }
    return decades;
  }

  /** A number as few characters: 100, 1k, 10M. */
  static String brief(double value) {
    long whole = Math.round(value);
    String unit = "";
    for (String next : List.of("k", "M", "G", "T")) {
      if (whole < THOUSAND || whole % THOUSAND != 0) {
        break;
      }
      whole /= THOUSAND;
      unit = next;
    }
    return String.format(Locale.ROOT, "%,d%s", whole, unit);
  }
}
