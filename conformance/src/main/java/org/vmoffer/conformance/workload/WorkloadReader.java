package org.vmoffer.conformance.workload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.SmallFile;
import org.vmoffer.conformance.json.Complaints;
import org.vmoffer.conformance.json.GatheringFields;
import org.vmoffer.conformance.json.Json;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;
import org.vmoffer.conformance.workload.Workload.Bystander;
import org.vmoffer.conformance.workload.Workload.Flow;
import org.vmoffer.conformance.workload.Workload.Member;
import org.vmoffer.conformance.workload.Workload.Pattern;

/** Reads workloads, and says everything that is wrong with one. */
public final class WorkloadReader {
  /** The largest buffer or working set: 64 MiB. */
  public static final int MOST_PAGES = 1 << 14;

  /** The most loads and stores that handing over by copying may take in all. */
  static final long MOST_ACCESSES = 20_000_000;

  /** Plots are files that are named after it. */
  private static final String NAME = "[a-z0-9][a-z0-9.-]{0,39}";

  private static final int MOST_CORES = 63;
  private static final int MOST = 1 << 20;
  private static final long ACCESSES_OF_A_PAGE = 4 * 64;
  private static final int LINE = 64;

  private final Set<List<Object>> places = new HashSet<>();
  private final Set<Long> cores = new TreeSet<>();

  private WorkloadReader() {}

  /** The examples that the kit brings along, by name. */
  public static List<String> bundled() {
    return List.of("browser", "packets", "producer-consumer");
  }

  /**
   * A file, or the bundled example of that name if there is no such file.
   *
   * @throws BadInputException if there is neither, or it is no workload; a line for each error
   */
  public static Workload read(String named) throws IOException {
    Optional<String> text = SmallFile.read(named, "a workload");
    if (text.isPresent()) {
      return parse(named, text.get());
    }
    if (bundled().contains(named)) {
      String resource = named + ".json";
      try (InputStream in = WorkloadReader.class.getResourceAsStream(resource)) {
        if (in != null) {
          return parse(named, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    throw new BadInputException(
        named, "there is no such file", "a file, or one of " + String.join(", ", bundled()));
  }

  /**
   * A text.
   *
   * @param file what it is called in messages
   * @throws BadInputException if it is no workload; a line for each error
   */
  public static Workload parse(String file, String text) {
    Complaints complaints = new Complaints();
    JsonFields root = JsonReader.fields(Place.of(file), text);
    Workload workload = new WorkloadReader().workload(new GatheringFields(root, complaints));
    complaints.giveUpIfAny();
    return workload;
  }

  /**
   * The same with buffers of another size.
   *
   * @param option where the size comes from, in messages
   * @throws BadInputException if the size is none, or none for this workload
   */
  public static Workload resized(Workload workload, String option, String size) {
    int pages = BufferSize.pages(size, MOST_PAGES);
    if (pages < 0) {
      throw new BadInputException(option, "no size", "a multiple of 4K up to 64M, such as 64K");
    }
    for (Flow flow : workload.flows()) {
      if (pages % flow.leaf().pages() != 0) {
        throw new BadInputException(
            option, "not whole leaves of " + flow.leaf().label(), "a multiple of that");
      }
    }
    Workload resized = workload.withPages(pages);
    if (accesses(resized.flows(), resized.bystanders()) > MOST_ACCESSES) {
      throw new BadInputException(
          option, "too many accesses if copied", "at most " + MOST_ACCESSES);
    }
    return resized;
  }

  private static long accesses(List<Flow> flows, List<Bystander> bystanders) {
    long accesses = bystanders.stream().mapToLong(Bystander::accesses).sum();
    for (Flow flow : flows) {
      accesses += flow.handOvers() * flow.pages() * ACCESSES_OF_A_PAGE;
    }
    return accesses;
  }

  private Workload workload(GatheringFields all) {
    String name =
        all.string("name", text -> text.matches(NAME), "small letters, digits, dots and hyphens");
    String about = text(all, "about");
    long seed = all.number("seed", 0, Long.MAX_VALUE);
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (GatheringFields fields : all.objects("processes")) {
      members.add(member(fields, names));
    }
    Set<String> used = new HashSet<>();
    List<Flow> flows = new ArrayList<>();
    for (GatheringFields fields : all.objects("flows")) {
      flows.add(flow(fields, names, used));
    }
    List<Bystander> bystanders = new ArrayList<>();
    if (all.fields().has("bystanders")) {
      for (GatheringFields fields : all.objects("bystanders")) {
        bystanders.add(bystander(fields));
      }
    }
    all.end();
    whole(all, names, used, flows, bystanders);
    return new Workload(name, about, flows, members, bystanders, seed);
  }

  private void whole(
      GatheringFields all,
      Set<String> names,
      Set<String> used,
      List<Flow> flows,
      List<Bystander> others) {
    if (flows.isEmpty()) {
      all.wrong("flows", "no transfers", "at least one flow");
    }
    for (String name : names) {
      if (!used.contains(name)) {
        all.wrong("processes", name + " is on no path", "only processes on paths");
      }
    }
    for (long core = 1; core <= cores.size(); core++) {
      if (!cores.contains(core)) {
        all.wrong("processes", "nobody runs on core " + core, "cores numbered without a gap");
        break;
      }
    }
    if (places.size() > MOST_CORES) {
      all.wrong("processes", places.size() + " threads", "at most " + MOST_CORES);
    }
    long accesses = accesses(flows, others);
    if (accesses > MOST_ACCESSES) {
      all.wrong("flows", accesses + " accesses if copied", "at most " + MOST_ACCESSES);
    }
  }

  private static String text(GatheringFields fields, String field) {
    return fields.string(field, text -> !text.isBlank(), "a string that is not empty");
  }

  private static int pages(GatheringFields fields, String field) {
    int pages =
        switch (fields.fields().take(field)) {
          case Json.Text text -> BufferSize.pages(text.text(), MOST_PAGES);
          case Json.Whole bytes -> BufferSize.pages(bytes.digits(), MOST_PAGES);
          case null, default -> -1;
        };
    if (pages < 0) {
      fields.wrong(field, "a multiple of 4K up to 64M, such as \"64K\"");
    }
    return Math.max(pages, 1);
  }

  private Member member(GatheringFields fields, Set<String> names) {
    String name = text(fields, "name");
    if (!names.add(name) && !name.isEmpty()) {
      fields.wrong("name", "is \"" + name + "\" again", "each name once");
    }
    Member member = new Member(name, core(fields, "name", name));
    fields.end();
    return member;
  }

  private int core(GatheringFields fields, String field, String process) {
    long core = fields.number("core", 1, MOST_CORES);
    cores.add(core);
    if (!places.add(List.of(process, core)) && field.equals("process")) {
      fields.wrong(
          "core", process + " runs on core " + core + " already", "one thread of it on a core");
    }
    return (int) core;
  }

  private static Flow flow(GatheringFields fields, Set<String> names, Set<String> used) {
    List<String> path = fields.strings("path");
    if (path.size() < 2 || new HashSet<>(path).size() < path.size()) {
      fields.wrong("path", "is " + path, "two processes or more, each once");
    }
    for (String name : path) {
      used.add(name);
      if (!names.contains(name)) {
        fields.wrong("path", "has \"" + name + "\"", "names of processes");
      }
    }
    int pages = pages(fields, "buffer");
    int transfers = (int) fields.number("transfers", 1, MOST);
    if (path.size() >= 2 && transfers % (path.size() - 1) != 0) {
      fields.wrong(
          "transfers", "is " + transfers, "whole rounds: a multiple of " + (path.size() - 1));
    }
    Leaf leaf =
        fields.choice("leaf", Leaf.SMALL.label(), Leaf.MEDIUM.label()).equals(Leaf.SMALL.label())
            ? Leaf.SMALL
            : Leaf.MEDIUM;
    if (pages % leaf.pages() != 0) {
      fields.wrong("leaf", "is larger than a part of the buffer", "buffers of whole leaves");
    }
    Flow flow =
        new Flow(
            path,
            pages,
            (int) fields.number("buffers", 1, LINE),
            transfers,
            leaf,
            stride(fields, "write"),
            stride(fields, "read"),
            fields.flag("rewrite"),
            fields.number("compute", 0, MOST));
    fields.end();
    return flow;
  }

  private static int stride(GatheringFields fields, String name) {
    int stride = (int) fields.number(name, LINE, MOST);
    if (stride % LINE != 0) {
      fields.wrong(name, "is " + stride, "a multiple of a line of 64 bytes");
    }
    return stride;
  }

  private Bystander bystander(GatheringFields fields) {
    String process = text(fields, "process");
    Bystander bystander =
        new Bystander(
            process,
            core(fields, "process", process),
            pages(fields, "workingSet"),
            (int) fields.number("accesses", 1, MOST),
            fields.number("compute", 0, MOST),
            fields.choice("pattern", "random", "sequential").equals("random")
                ? Pattern.RANDOM
                : Pattern.SEQUENTIAL);
    fields.end();
    return bystander;
  }
}
