package org.vmoffer.conformance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The MMU of a stated machine by itself. */
@Command(
    name = "mmu",
    description = "Runs accesses through the MMU of a stated machine; docs/mmu.md says more.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {MmuRunCommand.class, MmuChaseCommand.class, MmuProfilesCommand.class})
final class MmuCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
