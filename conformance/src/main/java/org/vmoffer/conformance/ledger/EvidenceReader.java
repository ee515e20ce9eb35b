package org.vmoffer.conformance.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.Walk;

/** Reads evidence as {@link EvidenceJson} writes it. */
final class EvidenceReader {
  private EvidenceReader() {}

  /**
   * Reads the evidence for an entry.
   *
   * @throws org.vmoffer.conformance.BadInputException if a field is missing, unknown or wrong
   */
  static Evidence read(Path file) {
    JsonFields fields = JsonFile.fields(file, Ledger.MOST_BYTES, Ledger.KIND);
    Evidence evidence =
        new Evidence(
            fields.string("id"),
            fields.objects("specification", EvidenceReader::defined),
            fields.objects("implementation", EvidenceReader::declared),
            fields.has("witness") ? Optional.of(found(fields.object("witness"))) : Optional.empty(),
            fields.has("whatIf") ? fields.objects("whatIf", EvidenceReader::outcome) : List.of());
    fields.end();
    return evidence;
  }

  private static Evidence.Defined defined(JsonFields fields) {
    return new Evidence.Defined(
        new Entry.Operator(fields.string("module"), fields.string("name")), line(fields));
  }

  private static Evidence.Declared declared(JsonFields fields) {
    return new Evidence.Declared(
        new Entry.Method(fields.string("class"), fields.string("method")), line(fields));
  }

  private static int line(JsonFields fields) {
    return fields.integer("line", 1, Integer.MAX_VALUE);
  }

  private static Evidence.Found found(JsonFields fields) {
    String find = fields.string("find");
    List<Integer> met =
        fields.list("met").integers(0, Integer.MAX_VALUE).stream().map(Long::intValue).toList();
    Evidence.Found found = new Evidence.Found(find, met, WalkFields.read(fields));
    fields.end();
    return found;
  }

  private static Evidence.Outcome outcome(JsonFields fields) {
    String name = fields.string("switch");
    Optional<String> property = text(fields, "violates");
    if (property.isPresent()) {
      Optional<Walk> walk =
          fields.has("steps") ? Optional.of(WalkFields.read(fields)) : Optional.empty();
      String model = walk.map(Walk::model).orElseGet(() -> fields.string("model"));
      return new Evidence.Violates(name, model, property.get(), walk);
    }
    return new Evidence.Holds(
        name,
        fields.string("model"),
        fields.has("changes")
            ? Optional.of(fields.objects("changes", EvidenceReader::change))
            : Optional.empty(),
        fields.has("example") ? Optional.of(example(fields.object("example"))) : Optional.empty());
  }

  private static Evidence.Change change(JsonFields fields) {
    return new Evidence.Change(
        fields.string("call"),
        label(fields, "before"),
        label(fields, "after"),
        fields.string("differs"),
        fields.integer("cases"));
  }

  private static @Nullable String label(JsonFields fields, String field) {
    return text(fields, field).map(text -> Rule.of(text).label()).orElse(null);
  }

  private static Optional<String> text(JsonFields fields, String field) {
    return fields.isNull(field) ? Optional.empty() : Optional.of(fields.string(field));
  }

  private static Evidence.Example example(JsonFields fields) {
    Walk way = WalkFields.read(fields);
    Hello hello = Hello.of(way.bounds());
    JsonFields call = fields.object("call");
    Evidence.Example example =
        new Evidence.Example(
            way,
            WalkFields.invocation(call, hello),
            step(fields, "before", hello),
            step(fields, "after", hello));
    call.end();
    fields.end();
    return example;
  }

  private static Optional<Walk.Step> step(JsonFields fields, String field, Hello hello) {
    return fields.has(field)
        ? Optional.of(WalkFields.step(fields.object(field), hello))
        : Optional.empty();
  }
}
