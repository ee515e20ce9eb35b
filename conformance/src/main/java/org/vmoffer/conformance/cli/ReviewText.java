package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.ledger.Entry;
import org.vmoffer.conformance.ledger.Evidence;
import org.vmoffer.conformance.ledger.SourceLines;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.review.Query;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.text.Folding;

/** One entry of the ledger with its evidence, for people. */
final class ReviewText {
  private static final int WIDEST = 100;
  private static final int INDENT = 2;

  private final TextLayout layout;
  private final StringBuilder text = new StringBuilder();

  private ReviewText(TextLayout layout) {
    this.layout = layout;
  }

  /** An entry, its evidence, and the alternatives to it that can be tried. */
  static String of(Entry entry, Evidence evidence, List<Switch> alternatives, TextLayout layout) {
    ReviewText text = new ReviewText(layout);
    text.head(entry);
    text.answer(entry);
    text.places(evidence, entry);
    text.witness(entry, evidence);
    text.whatIf(entry, evidence, alternatives);
    return text.text.toString();
  }

  private void head(Entry entry) {
    Folding.fold(entry.id() + "  " + entry.question(), width()).forEach(this::line);
    line("calls: " + String.join(", ", entry.calls()));
    line("topics: " + String.join(", ", entry.topics()));
    if (!entry.rules().isEmpty()) {
      line("outcomes: " + String.join(", ", entry.rules()));
    }
  }

  private void answer(Entry entry) {
    heading("Decision");
    paragraph(entry.decision());
    heading("Why");
    paragraph(entry.reason());
    heading("Considered");
    for (Entry.Considered each : entry.considered()) {
      paragraph("- " + each.alternative());
      paragraph("  " + each.consequence());
    }
    heading("Elsewhere");
    for (Entry.Precedent each : entry.precedents()) {
      paragraph("- " + each.system() + ": " + each.fact());
      line("    " + each.source() + (each.unchecked() ? " (not read)" : ""));
    }
    entry.noPrecedent().ifPresent(this::paragraph);
  }

  private void places(Evidence evidence, Entry entry) {
    heading("Where");
    TextTable table = new TextTable("", "");
    for (Evidence.Defined each : evidence.specification()) {
      String file = SourceLines.file(each.operator());
      table.add(TextTable.Style.PLAIN, file + ":" + each.line(), each.operator().name());
    }
    for (Evidence.Declared each : evidence.implementation()) {
      String file = SourceLines.file(each.method());
      table.add(TextTable.Style.PLAIN, file + ":" + each.line(), each.method().name());
    }
    block(table.formatWithoutHeader(TextLayout.PLAIN));
    entry.notModelled().ifPresent(this::paragraph);
  }

  private void witness(Entry entry, Evidence evidence) {
    heading("Shown by");
    entry.noWitness().ifPresent(this::paragraph);
    entry
        .witness()
        .ifPresent(shown -> line("  find --model %s '%s'".formatted(shown.model(), shown.find())));
    if (evidence.witness().isPresent()) {
      Evidence.Found found = evidence.witness().get();
      line("");
      block(FindText.walk(Query.read(found.find()), found.walk(), found.met(), narrower()));
    } else if (entry.witness().isPresent()) {
      paragraph("No walk is kept for it: --live finds it, --renew keeps it.");
    }
  }

  private void whatIf(Entry entry, Evidence evidence, List<Switch> alternatives) {
    heading("Otherwise");
    entry.noWhatIf().ifPresent(this::paragraph);
    List<String> told = new ArrayList<>();
    for (Switch each : alternatives) {
      told.add(each.name());
      paragraph("- " + each.name() + ": " + each.summary());
      List<Evidence.Outcome> outcomes =
          evidence.outcomes().stream()
              .filter(outcome -> outcome.name().equals(each.name()))
              .toList();
      if (outcomes.isEmpty()) {
        paragraph("  Not measured: ./vmoffer what-if " + each.name());
      }
      outcomes.forEach(outcome -> block(OutcomeText.of(outcome, narrower())));
    }
    entry
        .whatIf()
        .filter(own -> !told.contains(own.name()))
        .ifPresent(
            own -> {
              paragraph("- " + own.name() + ": " + own.override());
              paragraph("  There is no such switch, so nothing is measured.");
            });
    entry.whatIf().flatMap(Entry.Otherwise::note).ifPresent(this::paragraph);
  }

  private int width() {
    return Math.min(WIDEST, layout.width());
  }

  private TextLayout narrower() {
    return new TextLayout(layout.width() - INDENT, layout.colour());
  }

  private void heading(String heading) {
    line("");
    line(heading);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void paragraph(String paragraph) {
    int spaces = paragraph.length() - paragraph.stripLeading().length();
    String indent = " ".repeat(INDENT + spaces);
    boolean item = paragraph.startsWith("- ");
    for (String line : Folding.fold(paragraph.strip(), width() - indent.length())) {
      boolean hangs = item && line.startsWith(" ");
      line(indent + (hangs ? "  " : "") + line.strip());
    }
  }

  private void block(String block) {
    block.lines().forEach(line -> line(" ".repeat(INDENT) + line));
  }
}
