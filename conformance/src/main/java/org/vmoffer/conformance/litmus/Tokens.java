package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;

/** The words, numbers and signs of a piece of one line, taken one after the other. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\d+|\\w+(?:[-.]\\w+)*|\\.\\.|!=|[\\[\\]()=+,.]");
  private static final Pattern BLANK = Pattern.compile("\\s*");
  private static final String NO_RIGHTS = "none";
  private static final int MOST_DIGITS = 9;

  private record Token(String text, int column) {}

  private final Place place;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  /**
   * Where a piece of text is.
   *
   * @param file the file's name
   * @param line its line, from 1
   * @param column where in the line it begins, from 1
   */
  record Place(String file, int line, int column) {
    /** A place further on in the line. */
    Place plus(int characters) {
      return new Place(file, line, column + characters);
    }

    @Override
    public String toString() {
      return file + ":" + line + ":" + column;
    }
  }

  /**
   * The tokens of a text.
   *
   * @throws BadInputException if there is a character that no token has
   */
  Tokens(Place place, String text) {
    this.place = place;
    this.text = text;
    Matcher blank = BLANK.matcher(text);
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    while (true) {
      at = blank.find(at) ? blank.end() : at;
      if (at == text.length()) {
        return;
      }
      if (!token.region(at, text.length()).lookingAt()) {
        throw new BadInputException(
            place.plus(at).toString(),
            "'" + Character.toString(text.codePointAt(at)) + "'",
            "a word, a number or one of [ ] ( ) = != + , . ..");
      }
      tokens.add(new Token(token.group(), at));
      at = token.end();
    }
  }

  /** Whether everything has been taken. */
  boolean isDone() {
    return next == tokens.size();
  }

  /** The text from the next token on. */
  String rest() {
    return isDone() ? "" : text.substring(tokens.get(next).column).strip();
  }

  /** Whether the next token is this one. */
  boolean sees(String token) {
    return !isDone() && tokens.get(next).text.equals(token);
  }

  /** Whether the next token is one of these. */
  boolean seesOneOf(Collection<String> some) {
    return !isDone() && some.contains(tokens.get(next).text);
  }

  /** Whether the token after the next one is this one. */
  boolean seesSecond(String token) {
    return next + 1 < tokens.size() && tokens.get(next + 1).text.equals(token);
  }

  /** Takes the next token if it is this one. */
  boolean takes(String token) {
    boolean found = sees(token);
    next += found ? 1 : 0;
    return found;
  }

  /** Takes the next token, which must be this one. */
  void take(String token) {
    if (!takes(token)) {
      throw unexpected("'" + token + "'");
    }
  }

  /** Takes the next token, which must begin with a letter. */
  String word(String expected) {
    if (isDone() || !Character.isLetter(tokens.get(next).text.codePointAt(0))) {
      throw unexpected(expected);
    }
    return tokens.get(next++).text;
  }

  /** Takes the next token, whatever it is. */
  String any(String expected) {
    if (isDone()) {
      throw unexpected(expected);
    }
    return tokens.get(next++).text;
  }

  /** Takes a number that is not negative. */
  int number(int least, int most, String what) {
    String expected = "%s, a number from %d to %d".formatted(what, least, most);
    if (isDone() || !Character.isDigit(tokens.get(next).text.codePointAt(0))) {
      throw unexpected(expected);
    }
    String digits = tokens.get(next).text;
    boolean fits = digits.length() <= MOST_DIGITS && digits.chars().allMatch(Character::isDigit);
    int number = fits ? Integer.parseInt(digits) : -1;
    if (number < least || number > most) {
      throw unexpected(expected);
    }
    next++;
    return number;
  }

  /** Takes a process, {@code P2} say. */
  int pid() {
    return ofWord(
        "a process, P1 to P" + MachineShape.MOST,
        word -> word.matches("P[1-9]\\d?") ? Integer.parseInt(word.substring(1)) : 0,
        pid -> pid >= 1 && pid <= MachineShape.MOST);
  }

  /** Takes a set of rights, {@code RW} or {@code none}. */
  Permissions rights() {
    return ofWord(
        "rights: R, RW, RX, RWX, X or none",
        word -> Permissions.parse(word.equals(NO_RIGHTS) ? "" : word),
        rights -> true);
  }

  private <T> T ofWord(String expected, Function<String, T> parse, Function<T, Boolean> accept) {
    String word = word(expected);
    try {
      T value = parse.apply(word);
      if (accept.apply(value)) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the same message.
    }
    next--;
    throw unexpected(expected);
  }

  /** Says that there is something behind what was taken. */
  void mustBeDone() {
    if (!isDone()) {
      throw unexpected("the end of it");
    }
  }

  /** Steps back, to complain of the token that was taken last. */
  BadInputException complaint(String expected) {
    next--;
    return unexpected(expected);
  }

  /** What to throw at the next token. */
  BadInputException unexpected(String expected) {
    Place where =
        isDone() ? place.plus(text.stripTrailing().length()) : place.plus(tokens.get(next).column);
    String found = isDone() ? "nothing more" : "'" + tokens.get(next).text + "'";
    return new BadInputException(where.toString(), found, expected);
  }
}
