package org.vmoffer.conformance.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How two values are compared. What is absent compares with nothing: every comparison is false. */
enum Comparison {
  EQUAL("="),
  DIFFERENT("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">="),
  /** Every bit of the second is in the first. */
  HAS("has"),
  /** No bit of the second is in the first. */
  LACKS("lacks");

  private static final Set<Comparison> OF_RIGHTS = EnumSet.of(EQUAL, DIFFERENT, HAS, LACKS);
  private static final Set<Comparison> OF_TRUTHS = EnumSet.of(EQUAL, DIFFERENT);

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** Those that values of a type have. */
  static Set<Comparison> of(ValueType type) {
    return switch (type) {
      case NUMBER -> EnumSet.allOf(Comparison.class);
      case RIGHTS -> OF_RIGHTS;
      case TRUTH -> OF_TRUTHS;
    };
  }

  /** The comparison that is written so. */
  static Optional<Comparison> written(String sign) {
    return Arrays.stream(values()).filter(each -> each.sign.equals(sign)).findFirst();
  }

  /** How some are written. */
  static String signs(Set<Comparison> some) {
    return some.stream().map(each -> each.sign).collect(Collectors.joining(" "));
  }

  boolean holds(long left, long right) {
    if (left == ValueType.ABSENT || right == ValueType.ABSENT) {
      return false;
    }
    return switch (this) {
      case EQUAL -> left == right;
      case DIFFERENT -> left != right;
      case LESS -> left < right;
      case AT_MOST -> left <= right;
      case MORE -> left > right;
      case AT_LEAST -> left >= right;
      case HAS -> (right & ~left) == 0;
      case LACKS -> (right & left) == 0;
    };
  }
}
