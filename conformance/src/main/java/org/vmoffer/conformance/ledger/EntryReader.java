package org.vmoffer.conformance.ledger;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.FileName;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;

/** Reads one entry strictly: what is wrong is said with the file and the field. */
final class EntryReader {
  private static final String ID = "D[1-9][0-9]{0,5}";

  private EntryReader() {}

  /**
   * Reads an entry.
   *
   * @throws org.vmoffer.conformance.BadInputException if the file does not say what it should
   */
  static Entry read(Path file) {
    JsonFields fields = JsonFile.fields(file, Ledger.MOST_BYTES, Ledger.KIND);
    Entry entry =
        new Entry(
            id(fields, file),
            fields.string("question"),
            fields.list("calls").strings(),
            fields.list("topics").strings(),
            fields.list("rules").parsed(text -> Rule.of(text).label()),
            fields.objects(
                "considered",
                each ->
                    new Entry.Considered(each.string("alternative"), each.string("consequence"))),
            fields.string("decision"),
            fields.string("reason"),
            fields.objects("precedents", EntryReader::precedent),
            text(fields, "noPrecedent"),
            fields.objects(
                "specification",
                each ->
                    new Entry.Operator(each.parsed("module", FileName::word), each.string("name"))),
            text(fields, "notModelled"),
            fields.objects(
                "implementation",
                each ->
                    new Entry.Method(
                        each.parsed("class", EntryReader::type), each.string("method"))),
            object(
                fields,
                "witness",
                each -> new Entry.Shown(each.string("find"), each.string("model"))),
            text(fields, "noWitness"),
            object(fields, "whatIf", EntryReader::otherwise),
            text(fields, "noWhatIf"));
    fields.end();
    return entry;
  }

  private static String type(String text) {
    if (!text.matches("[A-Za-z][A-Za-z0-9_]*([.$][A-Za-z][A-Za-z0-9_]*){0,20}")) {
      throw new IllegalArgumentException("the full name of a class");
    }
    return text;
  }

  private static String id(JsonFields fields, Path file) {
    String id = fields.string("id");
    String name = String.valueOf(file.getFileName());
    if (!id.matches(ID) || !name.equals(id + Ledger.SUFFIX)) {
      throw fields.wrong("id", "the number that the file is named after");
    }
    return id;
  }

  private static Entry.Precedent precedent(JsonFields fields) {
    return new Entry.Precedent(
        fields.string("system"),
        fields.string("fact"),
        fields.string("source"),
        fields.bool("unchecked", false));
  }

  private static Entry.Otherwise otherwise(JsonFields fields) {
    return new Entry.Otherwise(
        fields.string("switch"), fields.string("override"), text(fields, "note"));
  }

  private static Optional<String> text(JsonFields fields, String field) {
    return fields.has(field) ? Optional.of(fields.string(field)) : Optional.empty();
  }

  private static <T> Optional<T> object(
      JsonFields fields, String field, Function<JsonFields, T> read) {
    return fields.has(field) ? Optional.of(whole(fields.object(field), read)) : Optional.empty();
  }

  private static <T> T whole(JsonFields fields, Function<JsonFields, T> read) {
    T object = read.apply(fields);
    fields.end();
    return object;
  }
}
