package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vmoffer.conformance.fuzz.FuzzedReader;
import org.vmoffer.conformance.fuzz.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The command line, an argument a line: all of it is understood or refused; commands that only look
 * at files that are not there are run, too.
 */
public final class CommandLineInput implements FuzzedReader {
  private static final Set<String> RUN = Set.of("convert", "validate", "linearize", "workload");

  /** What a command has said when it ended with another exit code than 0. */
  private static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    RefusedException(int exitCode, String said) {
      super(said);
      this.exitCode = exitCode;
    }
  }

  /** Made once: it takes longer than to read the arguments. */
  private final CommandLine line = Main.commandLine();

  /** The only one. */
  public CommandLineInput() {}

  @Override
  public String name() {
    return "command-line";
  }

  @Override
  public List<byte[]> seeds() {
    return Stream.of(
            "check --fresh --model MCLimits,MutantClaimTrustsOffer --json",
            "replay --sut ./mine --traces traces --json",
            "stress --sut ./mine --seed 7 --programs 5",
            "validate nowhere/my.log --json",
            "convert nowhere/my.log --to itf --states",
            "linearize nowhere/my.jsonl --json",
            "find --model MCLimits --json vm_offer",
            "review D15 --json",
            "what-if offer-replaces --model MCLimits",
            "cost --pages 1,2,4 --json",
            "mmu run --profile zen3 nowhere/trace.txt --json",
            "mmu chase --profile zen3",
            "mmu profiles --show zen3",
            "workload nowhere/packets --sizes 4K,64K --json",
            "race nowhere/t.litmus --show 1",
            "report -o nowhere/page",
            "explore MCMmuBatches --set StoreDepth=4 --reduce both")
        .map(line -> line.replace(' ', '\n').getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public void read(Path scratch, byte[] input) throws Exception {
    String[] args = new String(input, StandardCharsets.UTF_8).split("\n", -1);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    if (args.length == 2 && RUN.contains(args[0]) && args[1].startsWith("nowhere/")) {
      int exitCode = Main.execute(line, args);
      if (exitCode != ExitCode.GOOD) {
        throw new RefusedException(exitCode, err.toString());
      }
    } else {
      line.parseArgs(args);
    }
  }

  @Override
  public boolean isRefusal(Path scratch, Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return switch (thrown) {
      case ParameterException wrong -> !message.isBlank();
      case RefusedException refused ->
          refused.exitCode == ExitCode.BAD_INPUT
              && message.startsWith("vmoffer: ")
              && message.lines().allMatch(Messages::isClean);
      default -> false;
    };
  }
}
