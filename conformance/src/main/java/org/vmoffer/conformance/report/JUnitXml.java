package org.vmoffer.conformance.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vmoffer.conformance.WholeFile;

/** Results in the XML of JUnit, which every CI shows. */
public final class JUnitXml {
  private JUnitXml() {}

  /**
   * One thing that was tested.
   *
   * @param name what it is
   * @param seconds how long it took
   * @param failure why it failed, if it did
   */
  public record Case(String name, double seconds, Optional<Failure> failure) {}

  /**
   * Why something failed.
   *
   * @param message in a line
   * @param text in full
   */
  public record Failure(String message, String text) {

    /** The failure that a divergence is. */
    public static Failure of(Divergence divergence, String text) {
      return new Failure(
          "%s at %s: %s"
              .formatted(
                  divergence.walk().model(), divergence.origin().place(), divergence.explanation()),
          text);
    }
  }

  /**
   * Writes a file of one suite.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(String suite, List<Case> cases, Path file) throws IOException {
    WholeFile.write(
        file,
        out -> {
          try {
            write(suite, cases, out);
          } catch (XMLStreamException failure) {
            throw new IOException(failure.getMessage(), failure);
          }
        });
  }

  /**
   * Writes a suite, and flushes but does not close the writer.
   *
   * @throws XMLStreamException if the writer fails
   */
  public static void write(String suite, List<Case> cases, Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", suite);
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute(
        "failures", Long.toString(cases.stream().filter(c -> c.failure().isPresent()).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", seconds(cases.stream().mapToDouble(Case::seconds).sum()));
    for (Case each : cases) {
      write(xml, suite, each);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  private static void write(XMLStreamWriter xml, String suite, Case each)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", suite);
    xml.writeAttribute("name", each.name());
    xml.writeAttribute("time", seconds(each.seconds()));
    if (each.failure().isPresent()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", printable(each.failure().get().message()));
      xml.writeCharacters(printable(each.failure().get().text()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  /** XML has no way to write most control characters. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "?");
  }
}
