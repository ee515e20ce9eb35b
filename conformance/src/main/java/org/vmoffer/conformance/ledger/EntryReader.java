package org.vmoffer.conformance.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.trace.JsonFields;

/** Reads one entry strictly: what is wrong is said with the file and the field. */
final class EntryReader {
  private static final String ID = "D[1-9][0-9]{0,5}";

  private EntryReader() {}

  /**
   * Reads an entry.
   *
   * @throws BadInputException if the file does not say what it should
   */
  static Entry read(Path file) {
    JsonFields fields = new JsonFields(JsonFile.read(file), file.toString());
    Entry entry =
        new Entry(
            id(fields, file),
            fields.string("question"),
            texts(fields, "calls", Function.identity()),
            texts(fields, "topics", Function.identity()),
            texts(fields, "rules", text -> Rule.of(text).label()),
            objects(
                fields,
                "considered",
                each ->
                    new Entry.Considered(each.string("alternative"), each.string("consequence"))),
            fields.string("decision"),
            fields.string("reason"),
            objects(fields, "precedents", EntryReader::precedent),
            text(fields, "noPrecedent"),
            objects(
                fields,
                "specification",
                each -> new Entry.Operator(each.string("module"), each.string("name"))),
            text(fields, "notModelled"),
            objects(
                fields,
                "implementation",
                each -> new Entry.Method(each.string("class"), each.string("method"))),
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

  private static String id(JsonFields fields, Path file) {
    String id = fields.string("id");
    String name = String.valueOf(file.getFileName());
    if (!id.matches(ID) || !name.equals(id + Ledger.SUFFIX)) {
      throw new BadInputException(
          fields.where("id"), "found \"" + id + "\"", "the number that the file is named after");
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

  private static <T> List<T> objects(
      JsonFields fields, String field, Function<JsonFields, T> read) {
    List<T> objects = new ArrayList<>();
    for (JsonNode each : fields.array(field)) {
      String where = fields.where("%s[%d]".formatted(field, objects.size()));
      objects.add(whole(new JsonFields(each, where), read));
    }
    return objects;
  }

  private static <T> T whole(JsonFields fields, Function<JsonFields, T> read) {
    T object = read.apply(fields);
    fields.end();
    return object;
  }

  private static List<String> texts(
      JsonFields fields, String field, Function<String, String> meaning) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : fields.array(field)) {
      String where = fields.where("%s[%d]".formatted(field, texts.size()));
      if (!each.isTextual()) {
        throw new BadInputException(where, "found " + each, "a string");
      }
      try {
        texts.add(meaning.apply(each.textValue()));
      } catch (IllegalArgumentException notOne) {
        throw new BadInputException(where, "found " + each, String.valueOf(notOne.getMessage()));
      }
    }
    return texts;
  }
}
