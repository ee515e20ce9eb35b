package org.vmoffer.conformance.kernelmutant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;

/** What a run of PIT wrote down. */
final class PitReport {
  /** The file's name, in the directory of the run. */
  static final String FILE = "mutations.xml";

  private static final String EXPECTED = "what PIT writes";
  private static final String ROW = "mutation";

  private final Path file;
  private final XMLStreamReader xml;

  private PitReport(Path file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  /**
   * Reads a report.
   *
   * @throws BadInputException if there is none, it is not what PIT writes, or nothing is in it
   */
  static List<PitMutation> read(Path file) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    // Nothing that a file names is read, and nothing in it is expanded.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
      List<PitMutation> mutations = new PitReport(file, xml).mutations();
      if (mutations.isEmpty()) {
        throw new BadInputException(file.toString(), "nothing in it", EXPECTED);
      }
      return mutations;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new BadInputException(file + ":" + line, "it is no XML", EXPECTED);
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), EXPECTED);
    }
  }

  private List<PitMutation> mutations() throws XMLStreamException {
    List<PitMutation> mutations = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(ROW)) {
        mutations.add(mutation());
      }
    }
    return mutations;
  }

  private PitMutation mutation() throws XMLStreamException {
    int line = xml.getLocation().getLineNumber();
    Map<String, String> fields = new HashMap<>();
    String status = xml.getAttributeValue(null, "status");
    if (status != null) {
      fields.put("status", status);
    }
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        text.setLength(0);
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(ROW)) {
          return mutation(new Fields(fields, file + ":" + line));
        }
        // The first of several indexes is where the change begins.
        fields.putIfAbsent(xml.getLocalName(), text.toString());
      }
    }
  }

  private static PitMutation mutation(Fields fields) {
    return new PitMutation(
        fields.text("mutatedClass"),
        fields.text("mutatedMethod"),
        fields.text("methodDescription"),
        fields.number("index"),
        fields.text("mutator"),
        fields.number("lineNumber"),
        fields.text("description"),
        fields.text("status"),
        fields.all().getOrDefault("killingTest", ""));
  }

  /** The fields of one row. */
  private record Fields(Map<String, String> all, String where) {
    String text(String name) {
      String value = all.get(name);
      if (value == null || value.isEmpty()) {
        throw new BadInputException(where, "a mutation without " + name, EXPECTED);
      }
      return value;
    }

    int number(String name) {
      try {
        return Integer.parseInt(text(name));
      } catch (NumberFormatException e) {
        throw new BadInputException(where, "%s is %s".formatted(name, text(name)), "a number");
      }
    }
  }
}
