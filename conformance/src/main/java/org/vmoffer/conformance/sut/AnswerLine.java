package org.vmoffer.conformance.sut;

import java.nio.charset.CharacterCodingException;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.BoundedText;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;

/** A line that a program wrote. */
final class AnswerLine {
  private static final Place PLACE = Place.named("its answer");

  private AnswerLine() {}

  /**
   * The fields of the object that it is.
   *
   * @throws BadInputException if it is none
   */
  static JsonFields fields(byte[] line) {
    try {
      return JsonReader.fields(PLACE, BoundedText.decode(line, 0, line.length));
    } catch (CharacterCodingException noText) {
      throw new BadInputException(PLACE.name(), "bytes that are not UTF-8", "JSON");
    }
  }
}
