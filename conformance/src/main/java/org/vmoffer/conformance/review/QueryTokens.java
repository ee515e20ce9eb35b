package org.vmoffer.conformance.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vmoffer.conformance.BadInputException;

/** The words, numbers and signs of a query, taken one after the other. */
final class QueryTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "-?0[xX][0-9a-fA-F]+(?!\\w)|-?\\d+(?!\\w)|[A-Za-z]\\w*(?:\\.\\w+)*|!=|<=|>=|[=<>(),]");
  private static final Pattern BLANK = Pattern.compile("\\s*");
  private static final String SIGNS = "a word, a number or one of = != < <= > >= ( ) ,";

  private record Token(String text, int start) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  /**
   * The tokens of a query.
   *
   * @throws BadInputException if there is a character that no token has
   */
  QueryTokens(String text) {
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
        throw complaint(at, "'" + Character.toString(text.codePointAt(at)) + "'", SIGNS);
      }
      tokens.add(new Token(token.group(), at));
      at = token.end();
    }
  }

  /** The query as it was given. */
  String text() {
    return text;
  }

  /** Whether all has been taken. */
  boolean isDone() {
    return next == tokens.size();
  }

  /** The next token, or nothing at the end. */
  String peek() {
    return isDone() ? "" : tokens.get(next).text;
  }

  /** The token behind the next one, or nothing. */
  String peekSecond() {
    return next + 1 < tokens.size() ? tokens.get(next + 1).text : "";
  }

  /** Takes the next token if it is this one. */
  boolean takes(String token) {
    boolean is = !isDone() && peek().equals(token);
    next += is ? 1 : 0;
    return is;
  }

  /** Takes the next token, which must be this one. */
  void take(String token) {
    if (!takes(token)) {
      throw unexpected("'" + token + "'");
    }
  }

  /** Takes the next token, whatever it is. */
  String take() {
    return tokens.get(next++).text;
  }

  /** Where the next token begins, from 0. */
  int start() {
    return isDone() ? text.length() : tokens.get(next).start;
  }

  /** The text from a place up to the last token taken. */
  String textFrom(int start) {
    Token last = tokens.get(next - 1);
    return text.substring(start, last.start + last.text.length());
  }

  /** That the next token is not what it should be. */
  BadInputException unexpected(String expected) {
    return complaint(start(), isDone() ? "the query ends" : "'" + peek() + "'", expected);
  }

  /** That the token taken last is not what it should be. */
  BadInputException wrong(String expected) {
    Token last = tokens.get(next - 1);
    return complaint(last.start, "'" + last.text + "'", expected);
  }

  private static BadInputException complaint(int at, String found, String expected) {
    return new BadInputException("query, column " + (at + 1), found, expected);
  }
}
