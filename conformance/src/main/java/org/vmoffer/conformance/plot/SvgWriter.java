package org.vmoffer.conformance.plot;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of a drawing, one a line. Numbers have one decimal, whatever the machine. */
final class SvgWriter {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  /** Begins a drawing of this size, in pixels. */
  SvgWriter(int width, int height) {
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace(NAMESPACE);
      depth = 1;
      attributes(
          "viewBox",
          "0 0 " + width + " " + height,
          "width",
          Integer.toString(width),
          "height",
          Integer.toString(height),
          "role",
          "img",
          "aria-labelledby",
          "title desc");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no XML can be written to memory", e);
    }
  }

  /** Opens an element; attributes are names and values in turns. */
  SvgWriter open(String name, String... attributes) {
    try {
      indent();
      xml.writeStartElement(name);
      attributes(attributes);
      depth++;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no XML can be written to memory", e);
    }
    return this;
  }

  /** Closes the element that was opened last. */
  SvgWriter close() {
    try {
      depth--;
      indent();
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no XML can be written to memory", e);
    }
    return this;
  }

  /** An element without content. */
  SvgWriter shape(String name, String... attributes) {
    try {
      indent();
      xml.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no XML can be written to memory", e);
    }
    return this;
  }

  /** An element with text in it. */
  SvgWriter text(String name, String content, String... attributes) {
    try {
      indent();
      xml.writeStartElement(name);
      attributes(attributes);
      xml.writeCharacters(content);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no XML can be written to memory", e);
    }
    return this;
  }

  /** Text at a place. */
  SvgWriter label(String content, double x, double y, String style) {
    return text("text", content, "x", number(x), "y", number(y), "class", style);
  }

  /** A straight line. */
  SvgWriter line(double x1, double y1, double x2, double y2, String style) {
    return shape(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "class",
        style);
  }

  /** Ends the drawing and gives all of it. */
  String end() {
    close();
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no XML can be written to memory", e);
    }
    return text + "\n";
  }

  /** A coordinate. */
  static String number(double value) {
    String number = String.format(Locale.ROOT, "%.1f", value);
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
