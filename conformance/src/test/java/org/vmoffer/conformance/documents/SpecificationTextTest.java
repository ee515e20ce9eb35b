package org.vmoffer.conformance.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must be true of the specification's text for a decision to be sound. */
final class SpecificationTextTest {

  /** Distinct states are told apart by everything but the reply, so no action may look at it. */
  @Test
  void noActionReadsTheReply() {
    List<String> readers =
        Stream.of("Memory", "World", "VmOffer")
            .map(module -> Repository.read("spec/" + module + ".tla"))
            .map(text -> text.replaceAll("(?s)\\(\\*.*?\\*\\)|\\\\\\*[^\\n]*", ""))
            .flatMap(text -> Repository.find("^(.*\\breply\\b(?!').*)$", text).stream())
            .map(String::strip)
            .toList();
    assertEquals(
        List.of(
            "reply",
            "vars == <<state, reply>>",
            "/\\ reply.rule \\in Rules /\\ reply.errno = Errno[reply.rule]",
            "/\\ reply = [pid |-> 0, rule |-> \"exit.0\", errno |-> OK, ret |-> 0]"),
        readers);
  }
}
