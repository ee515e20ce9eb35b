package org.vmoffer.conformance;

import java.util.regex.Pattern;

/**
 * Names in users' files after which files are named: none leads out of the directory that files are
 * written to.
 */
public final class FileName {
  private static final int LONGEST = 100;
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]");

  private FileName() {}

  /**
   * The name of a model or a module.
   *
   * @throws IllegalArgumentException if it is none, saying what one is like
   */
  public static String word(String text) {
    if (!WORD.matcher(text).matches()) {
      throw new IllegalArgumentException("a letter, then letters, digits and underscores");
    }
    return text;
  }

  /**
   * The name of a file without its directory.
   *
   * @throws IllegalArgumentException if it is none, saying what one is like
   */
  public static String plain(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException("the name of a file without its directory");
    }
    return text;
  }

  /** A name like this one that is that of a file, whatever it is. */
  public static String like(String text) {
    String name = OTHER.matcher(text).replaceAll("_");
    return name.isEmpty() ? "_" : name.substring(0, Math.min(name.length(), LONGEST));
  }
}
