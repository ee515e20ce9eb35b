package org.vmoffer.conformance.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.adapter.KernelAdapter;
import picocli.CommandLine.Command;

/** {@code vmoffer adapter}: the reference kernel behind the adapter protocol. */
@Command(
    name = "adapter",
    description = {
      "Is the reference kernel behind the adapter protocol: reads requests from standard input and"
          + " answers on standard output, a line each.",
      "",
      "An example of a program that can be driven: ./vmoffer replay --sut './vmoffer adapter'"
    },
    mixinStandardHelpOptions = true)
final class AdapterCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    KernelAdapter adapter = new KernelAdapter(new Version().number());
    PrintStream out = System.out;
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
      Optional<byte[]> answer = adapter.answer(line);
      if (answer.isEmpty()) {
        return ExitCode.GOOD;
      }
      out.write(answer.get());
      out.flush();
    }
    return ExitCode.GOOD;
  }
}
