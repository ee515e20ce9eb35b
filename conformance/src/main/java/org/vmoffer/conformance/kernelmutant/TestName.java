package org.vmoffer.conformance.kernelmutant;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of tests as PIT has them, made short: {@code OfferTest.anOfferIsListed}. */
final class TestName {
  private static final Pattern TYPE = Pattern.compile("\\[class:(?:[\\w.$]*\\.)?([\\w$]+)]");
  private static final Pattern METHOD =
      Pattern.compile("\\[(?:method|test-template|property):([\\w$]+)");
  private static final Pattern INVOCATION = Pattern.compile("\\[test-template-invocation:(#\\d+)]");

  private TestName() {}

  /** The class and the method, with the number of the invocation if there are several. */
  static String shortened(String test) {
    Matcher type = TYPE.matcher(test);
    Matcher method = METHOD.matcher(test);
    if (!type.find() || !method.find()) {
      return test;
    }
    Matcher invocation = INVOCATION.matcher(test);
    return type.group(1) + "." + method.group(1) + (invocation.find() ? invocation.group(1) : "");
  }
}
