package org.vmoffer.conformance.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.vmoffer.cycles.Profile;

/**
 * Workloads out of a hat, each run by every method with all accounts on: a cycle that is not
 * booked, booked twice, or spent by nobody ends the run.
 */
class RandomWorkloadsTest {
  private static final int MOST_CORES = 3;

  @Property(tries = 40, seed = "1", shrinking = ShrinkingMode.BOUNDED)
  void theAccountsOfAnyWorkloadAddUp(@ForAll("files") String file, @ForAll boolean pcids) {
    Workload workload = WorkloadReader.parse("random.json", file);
    count("large leaves", workload.flows().stream().anyMatch(flow -> flow.leaf() == Leaf.MEDIUM));
    count("shared cores", cores(workload) < workload.processes().size());
    count("bystanders", !workload.bystanders().isEmpty());
    count("PCIDs", pcids);
    for (Method method : Method.values()) {
      MethodResult result = WorkloadRun.of(workload, method, Profile.reference(), pcids, 0);
      assertEquals(workload.handOvers(), result.handOvers());
      assertTrue(result.checks() > 0, "nothing was checked");
      assertEquals(
          result.clocks().stream().mapToLong(Long::longValue).sum(),
          result.payers().stream()
              .flatMap(payer -> payer.causes().values().stream())
              .mapToLong(Long::longValue)
              .sum());
      assertEquals(
          result.digest(),
          WorkloadRun.of(workload, method, Profile.reference(), pcids, 0).digest(),
          "another run of the same");
    }
  }

  /** What is never there, or always, is not tested. */
  private static void count(String what, boolean there) {
    Statistics.label(what)
        .collect(there)
        .coverage(
            seen -> {
              seen.check(true).count(count -> count > 0);
              seen.check(false).count(count -> count > 0);
            });
  }

  private static long cores(Workload workload) {
    return workload.processes().stream().mapToInt(Workload.Member::core).distinct().count();
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(
            processes ->
                Combinators.combine(
                        flow(processes).list().ofMinSize(0).ofMaxSize(1),
                        whole(processes),
                        cores(processes),
                        bystander().list().ofMaxSize(1),
                        Arbitraries.longs().between(0, 1000))
                    .as(RandomWorkloadsTest::file));
  }

  /** A flow through all processes, so that each is on a path. */
  private static Arbitrary<String> whole(int processes) {
    return flow(IntStream.range(0, processes).boxed().toList());
  }

  private static Arbitrary<String> flow(int processes) {
    return Arbitraries.shuffle(IntStream.range(0, processes).boxed().toList())
        .flatMap(all -> Arbitraries.integers().between(2, processes).map(n -> all.subList(0, n)))
        .flatMap(RandomWorkloadsTest::flow);
  }

  private static Arbitrary<String> flow(List<Integer> path) {
    return Combinators.combine(
            size(),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(64, 128, 4096),
            Arbitraries.of(64, 192, 8192),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 3000))
        .as(
            (size, buffers, rounds, write, read, rewrite, compute) ->
                """
                {"path": %s, %s, "buffers": %d, "transfers": %d,
                 "write": %d, "read": %d, "rewrite": %b, "compute": %d}\
                """
                    .formatted(
                        path.stream().map("\"p%d\""::formatted).toList(),
                        size,
                        buffers,
                        rounds * (path.size() - 1),
                        write,
                        read,
                        rewrite,
                        compute));
  }

  /** A few pages, or now and then a large leaf. */
  private static Arbitrary<String> size() {
    Arbitrary<String> small =
        Arbitraries.integers()
            .between(1, 9)
            .map(pages -> "\"buffer\": \"%dK\", \"leaf\": \"4K\"".formatted(4 * pages));
    return Arbitraries.frequencyOf(
        Tuple.of(29, small), Tuple.of(1, Arbitraries.just("\"buffer\": \"2M\", \"leaf\": \"2M\"")));
  }

  /** Cores without a gap: the first process runs on the first one, further ones anywhere below. */
  private static Arbitrary<List<Integer>> cores(int processes) {
    return Arbitraries.integers()
        .between(0, MOST_CORES - 1)
        .list()
        .ofSize(processes)
        .map(
            dice -> {
              List<Integer> cores = new ArrayList<>();
              int used = 0;
              for (int die : dice) {
                int core = Math.min(die, used) + 1;
                used = Math.max(used, core);
                cores.add(core);
              }
              return cores;
            });
  }

  private static Arbitrary<String> bystander() {
    return Combinators.combine(
            Arbitraries.of("p0", "p1", "other"),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(1, 2000),
            Arbitraries.of("random", "sequential"))
        .as(
            (process, pages, accesses, pattern) ->
                """
                {"process": "%s", "core": CORE, "workingSet": "%dK", "accesses": %d, "compute": 7,
                 "pattern": "%s"}\
                """
                    .formatted(process, 4 * pages, accesses, pattern));
  }

  private static String file(
      List<String> flows, String whole, List<Integer> cores, List<String> bystanders, long seed) {
    List<String> all = new ArrayList<>(flows);
    all.add(whole);
    int free = cores.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    return """
    {"name": "random", "about": "Out of a hat.", "flows": %s, "processes": %s,
     "bystanders": %s, "seed": %d}\
    """
        .formatted(
            all,
            IntStream.range(0, cores.size())
                .mapToObj(i -> "{\"name\": \"p%d\", \"core\": %d}".formatted(i, cores.get(i)))
                .toList(),
            bystanders.toString().replace("CORE", Integer.toString(free)),
            seed);
  }
}
