package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.profile.ProfileFile;
import org.vmoffer.conformance.profile.Profiles;
import org.vmoffer.conformance.text.FigureTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the profiles that come with the kit. */
@Command(
    name = "profiles",
    description = {
      "Lists the profiles of machines and how many of their numbers are unverified, or prints one.",
      "",
      "What --show prints can be edited and named wherever a profile is asked for:"
          + " 'vmoffer mmu profiles --show zen3 > mine.json'."
    },
    mixinStandardHelpOptions = true)
final class MmuProfilesCommand implements Callable<Integer> {
  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "Print the file of this profile, with the source of each number.")
  private @Nullable String show;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (show == null) {
      out.print(list());
    } else {
      out.print(Profiles.text(show));
    }
    out.flush();
    return ExitCode.GOOD;
  }

  private static String list() {
    FigureTable table = new FigureTable().words("profile").numbers("MHz");
    table.numbers("numbers").numbers("unverified").words("machine");
    for (String name : Profiles.NAMES) {
      ProfileFile file = Profiles.read(name);
      table.row(
          name,
          CostWords.number(file.profile().megahertz()),
          CostWords.number(file.numbers()),
          CostWords.number(file.unverified()),
          file.about());
    }
    return table.plain();
  }
}
