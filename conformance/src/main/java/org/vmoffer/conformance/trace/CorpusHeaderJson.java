package org.vmoffer.conformance.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.FileName;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.json.JsonFields;

/** A corpus header as JSON. */
final class CorpusHeaderJson {
  private static final int MOST = Integer.MAX_VALUE;
  private static final int MOST_FRAMES = 1 << 26;

  private CorpusHeaderJson() {}

  static void write(JsonGenerator out, CorpusHeader header) throws IOException {
    out.writeStartObject();
    out.writeStringField("format", CorpusHeader.FORMAT);
    out.writeNumberField("version", CorpusHeader.VERSION);
    out.writeStringField("model", header.model());
    out.writeObjectFieldStart("files");
    for (Map.Entry<String, String> file : header.files().entrySet()) {
      out.writeStringField(file.getKey(), file.getValue());
    }
    out.writeEndObject();
    out.writeStringField("tlc", header.tlcVersion());
    writeBounds(out, header.bounds());
    out.writeObjectFieldStart("graph");
    out.writeNumberField("states", header.graphStates());
    out.writeNumberField("edges", header.graphEdges());
    out.writeEndObject();
    out.writeObjectFieldStart("corpus");
    out.writeNumberField("states", header.states());
    out.writeNumberField("edges", header.edges());
    out.writeNumberField("walks", header.walks());
    out.writeNumberField("steps", header.steps());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void writeBounds(JsonGenerator out, Bounds bounds) throws IOException {
    out.writeObjectFieldStart("bounds");
    out.writeStringField("arch", bounds.arch());
    out.writeNumberField("pageSize", StateJson.PAGE_SIZE);
    out.writeNumberField("userPages", bounds.userPages());
    out.writeNumberField("frames", bounds.frames());
    out.writeNumberField("maxPid", bounds.maxPid());
    out.writeNumberField("offerLimit", bounds.offerLimit());
    out.writeArrayFieldStart("values");
    for (long value : bounds.values()) {
      out.writeNumber(value);
    }
    out.writeEndArray();
    out.writeBooleanField("expectExtension", bounds.expectExtension());
    out.writeStringField("framePolicy", bounds.framePolicy());
    out.writeStringField("placement", bounds.placement());
    out.writeBooleanField("spuriousNoMem", bounds.spuriousNoMem());
    out.writeEndObject();
  }

  static CorpusHeader read(JsonFields line) {
    String format = line.string("format");
    if (!format.equals(CorpusHeader.FORMAT)) {
      throw new BadInputException(
          line.where("format"), "found \"" + format + "\"", "\"" + CorpusHeader.FORMAT + "\"");
    }
    line.integer("version", CorpusHeader.VERSION, CorpusHeader.VERSION);
    JsonFields graph = line.object("graph");
    JsonFields corpus = line.object("corpus");
    CorpusHeader header =
        new CorpusHeader(
            line.parsed("model", FileName::word),
            readFiles(line.object("files")),
            line.string("tlc"),
            readBounds(line.object("bounds")),
            graph.integer("states", 1, MOST),
            graph.integer("edges", 0, MOST),
            corpus.integer("states", 1, MOST),
            corpus.integer("edges", 1, MOST),
            corpus.integer("walks", 1, MOST),
            corpus.integer("steps", 1, MOST));
    graph.end();
    corpus.end();
    line.end();
    return header;
  }

  private static SortedMap<String, String> readFiles(JsonFields files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (String name : files.names()) {
      try {
        FileName.plain(name);
      } catch (IllegalArgumentException notOne) {
        throw files.wrong(name, "no name of a file", String.valueOf(notOne.getMessage()));
      }
      hashes.put(name, files.parsed(name, CorpusHeaderJson::sha256));
    }
    return hashes;
  }

  private static String sha256(String text) {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("64 hexadecimal digits in lower case");
    }
    return text;
  }

  private static Bounds readBounds(JsonFields bounds) {
    List<Long> values = bounds.list("values").integers(Long.MIN_VALUE, Long.MAX_VALUE);
    bounds.integer("pageSize", StateJson.PAGE_SIZE, StateJson.PAGE_SIZE);
    Bounds read =
        new Bounds(
            bounds.string("arch"),
            bounds.integer("userPages", 1, MOST_FRAMES),
            bounds.integer("frames", 0, MOST_FRAMES),
            bounds.integer("maxPid", 1, Long.SIZE - 1),
            bounds.integer("offerLimit", 0, MOST_FRAMES),
            values,
            bounds.bool("expectExtension"),
            bounds.string("framePolicy"),
            bounds.string("placement"),
            bounds.bool("spuriousNoMem"));
    bounds.end();
    try {
      Machines.ofUser(read);
    } catch (IllegalArgumentException none) {
      throw bounds.wrong("arch", String.valueOf(none.getMessage()), "a machine that can be");
    }
    return read;
  }
}
