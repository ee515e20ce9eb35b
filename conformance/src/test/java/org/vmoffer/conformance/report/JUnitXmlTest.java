package org.vmoffer.conformance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.report.JUnitXml.Case;
import org.vmoffer.conformance.report.JUnitXml.Failure;

final class JUnitXmlTest {

  private static String xml(Case... cases) throws XMLStreamException {
    StringWriter text = new StringWriter();
    JUnitXml.write("replay", List.of(cases), text);
    return text.toString();
  }

  @Test
  void whatPassedAndWhatFailedIsCounted() throws XMLStreamException {
    String xml =
        xml(
            new Case("MCGood", 1.5, Optional.empty()),
            new Case("MCBad", 0.25, Optional.of(new Failure("it is wrong", "all of it"))));

    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="replay" tests="2" failures="1" errors="0" skipped="0" time="1.750">
          <testcase classname="replay" name="MCGood" time="1.500"></testcase>
          <testcase classname="replay" name="MCBad" time="0.250">\
        <failure message="it is wrong">all of it</failure></testcase>
        </testsuite>
        """,
        xml);
  }

  @Test
  void whatXmlCannotSayIsEscapedOrReplaced() throws XMLStreamException {
    String xml = xml(new Case("<a>", 0, Optional.of(new Failure("\"&\"", "\u001b[0m<"))));

    assertEquals(
        "  <testcase classname=\"replay\" name=\"&lt;a&gt;\" time=\"0.000\">"
            + "<failure message=\"&quot;&amp;&quot;\">?[0m&lt;</failure></testcase>",
        xml.lines().toList().get(2));
  }
}
