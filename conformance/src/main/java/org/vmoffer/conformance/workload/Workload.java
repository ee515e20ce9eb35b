package org.vmoffer.conformance.workload;

import java.util.List;

/**
 * What a file says: buffers that go round, and threads that compute beside.
 *
 * @param name what it is called
 * @param about what it is like, in a sentence
 * @param flows which buffers go round, and how
 * @param processes who takes part, and on which core
 * @param bystanders further threads
 * @param seed of the random accesses of bystanders
 */
public record Workload(
    String name,
    String about,
    List<Flow> flows,
    List<Member> processes,
    List<Bystander> bystanders,
    long seed) {

  /** Keeps copies. */
  public Workload {
    flows = List.copyOf(flows);
    processes = List.copyOf(processes);
    bystanders = List.copyOf(bystanders);
  }

  /**
   * Buffers that go from process to process, and from the last back to the first.
   *
   * @param path names of the processes, in order
   * @param pages pages of 4 KiB in a buffer
   * @param buffers how many are under way
   * @param transfers how often each is handed on; returning does not count
   * @param leaf what maps them
   * @param write bytes from one store to the next
   * @param read bytes from one load to the next
   * @param rewrite whether all who get a buffer write into it too
   * @param compute cycles that each process computes for each buffer
   */
  public record Flow(
      List<String> path,
      int pages,
      int buffers,
      int transfers,
      Leaf leaf,
      int write,
      int read,
      boolean rewrite,
      long compute) {

    /** Keeps a copy. */
    public Flow {
      path = List.copyOf(path);
    }

    /** How often each buffer goes round. */
    int rounds() {
      return transfers / (path.size() - 1);
    }

    /** Hand-overs of all buffers. */
    long handOvers() {
      return (long) transfers * buffers;
    }
  }

  /**
   * A process on a path.
   *
   * @param name what it is called
   * @param core number of its core, from 1
   */
  public record Member(String name, int core) {}

  /** In which order a bystander goes over its memory. */
  public enum Pattern {
    /** Page by page, a line of each. */
    SEQUENTIAL,
    /** Any line of any page. */
    RANDOM
  }

  /**
   * A thread that loads from memory of its own.
   *
   * @param process its process: one on a path, or one of its own
   * @param core number of its core, from 1
   * @param pages pages of 4 KiB that it has
   * @param accesses how many loads
   * @param compute cycles that it computes behind each
   * @param pattern in which order
   */
  public record Bystander(
      String process, int core, int pages, int accesses, long compute, Pattern pattern) {}

  /** The same with buffers of another size. */
  public Workload withPages(int pages) {
    List<Flow> others =
        flows.stream()
            .map(
                f ->
                    new Flow(
                        f.path,
                        pages,
                        f.buffers,
                        f.transfers,
                        f.leaf,
                        f.write,
                        f.read,
                        f.rewrite,
                        f.compute))
            .toList();
    return new Workload(name, about, others, processes, bystanders, seed);
  }

  /** Hand-overs of all buffers of all flows. */
  public long handOvers() {
    return flows.stream().mapToLong(Flow::handOvers).sum();
  }
}
