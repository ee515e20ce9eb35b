package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.itf.Itf;
import org.vmoffer.conformance.ledger.Entry;
import org.vmoffer.conformance.ledger.Evidence;
import org.vmoffer.conformance.ledger.EvidenceJson;
import org.vmoffer.conformance.ledger.Ledger;
import org.vmoffer.conformance.tlc.TlcException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vmoffer review}: the ledger, and the evidence that is kept beside it. */
@Command(
    name = "review",
    description = {
      "Lists the questions about the calls that were reviewed, or shows some of them whole: the"
          + " decision, what else was considered, what other systems do, where it stands, the"
          + " shortest walk that shows it, and what came of deciding otherwise.",
      "",
      "With --check, what is kept is held against what is found now."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:good",
      "1:no entry is so; a query is met nowhere; or what is kept is not so",
      "2:no such entry, call, subject or outcome"
    })
final class ReviewCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Entries to show, such as D15.")
  private List<String> ids = new ArrayList<>();

  @Mixin private ReviewFilter filter;

  @Option(
      names = "--what-if",
      description =
          "Entries with an alternative that can be tried. With --renew and --check: try them,"
              + " which takes minutes.")
  private boolean whatIf;

  @Option(names = "--live", description = "Look for the walks now, not for those that are kept.")
  private boolean live;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--itf", paramLabel = "FILE", description = "Also write the one walk as ITF.")
  private @Nullable Path itf;

  @Option(names = "--renew", description = "Write the evidence anew, of all entries or of some.")
  private boolean renew;

  @Option(names = "--check", description = "Say what of the evidence would change.")
  private boolean check;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    boolean keeps = renew || check;
    boolean shows = !keeps && !ids.isEmpty();
    checkUsage(keeps, shows);
    OutputFile.check("--itf", itf);
    Home home = Home.find();
    Ledger ledger = Ledger.read(home.ledger());
    List<Entry> named = new LinkedHashSet<>(ids).stream().map(ledger::entry).toList();
    if (!keeps && !shows) {
      return list(ledger);
    }
    ReviewEvidence evidence = new ReviewEvidence(home, ledger, spec.commandLine().getErr());
    try {
      return shows
          ? show(ledger, named, evidence)
          : keep(named.isEmpty() ? ledger.entries() : named, evidence);
    } catch (PropertyViolatedException violated) {
      spec.commandLine().getErr().println("vmoffer: " + violated.getMessage());
      return ExitCode.FOUND;
    }
  }

  private void checkUsage(boolean keeps, boolean shows) {
    String wrong = "";
    if (renew && check) {
      wrong = "--renew and --check exclude each other";
    } else if (filter.isGiven() && (keeps || shows)) {
      wrong = "--call, --topic, --rule, --text and --no-precedent choose what is listed";
    } else if (whatIf && shows) {
      wrong = "--what-if is of lists, and of --renew and --check";
    } else if (!shows && (live || itf != null)) {
      wrong = "--live and --itf are of entries that are shown";
    } else if (keeps && json) {
      wrong = "--json is of what is listed or shown";
    }
    if (!wrong.isEmpty()) {
      throw new ParameterException(spec.commandLine(), wrong);
    }
  }

  private int list(Ledger ledger) {
    List<Entry> listed =
        filter.of(ledger.entries()).stream()
            .filter(entry -> !whatIf || entry.whatIf().isPresent())
            .toList();
    print(
        json
            ? ReviewList.json(listed).toPrettyString() + "\n"
            : ReviewList.text(listed, Terminal.layout()));
    return listed.isEmpty() ? ExitCode.FOUND : ExitCode.GOOD;
  }

  private int show(Ledger ledger, List<Entry> entries, ReviewEvidence evidence)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ArrayNode all = tree.putArray("entries");
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      Evidence found = live ? evidence.found(entry, false) : evidence.kept(entry);
      if (live && entry.witness().isPresent() && found.witness().isEmpty()) {
        spec.commandLine()
            .getErr()
            .println("vmoffer: " + entry.id() + ": the query is met nowhere");
        return ExitCode.FOUND;
      }
      writeItf(entries, entry, found);
      ObjectNode one = all.addObject();
      one.set("entry", ledger.json(entry));
      one.set("evidence", EvidenceJson.of(found));
      text.append(text.isEmpty() ? "" : "\n");
      text.append(ReviewText.of(entry, found, evidence.alternatives(entry), Terminal.layout()));
    }
    print(
        json
            ? tree.toPrettyString() + "\n"
            : text + "review: shown entries=%d%n".formatted(entries.size()));
    return ExitCode.GOOD;
  }

  private void writeItf(List<Entry> entries, Entry entry, Evidence found) throws IOException {
    if (itf == null) {
      return;
    }
    if (entries.size() > 1 || found.witness().isEmpty()) {
      throw new BadInputException(
          "--itf", "%s: there is no one walk".formatted(entry.id()), "one entry with a witness");
    }
    WholeFile.write(itf, Itf.of(found.witness().get().walk()));
  }

  private int keep(List<Entry> entries, ReviewEvidence evidence)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    List<String> problems =
        renew ? evidence.renew(entries, whatIf) : evidence.problems(entries, whatIf);
    problems.forEach(problem -> print(problem + "\n"));
    print(
        "review: %s entries=%d witnesses=%d problems=%d%n"
            .formatted(
                renew ? "renewed" : problems.isEmpty() ? "current" : "not current",
                entries.size(),
                entries.stream().filter(entry -> entry.witness().isPresent()).count(),
                problems.size()));
    return problems.isEmpty() ? ExitCode.GOOD : ExitCode.FOUND;
  }

  private void print(String text) {
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
  }
}
