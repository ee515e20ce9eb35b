package org.vmoffer.conformance.litmus;

import java.util.List;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

/**
 * What is there when the columns of a litmus test begin. All memory reads 0.
 *
 * @param mappings the pages that are mapped
 * @param offers the offers that are pending, in order of creation
 * @param leaves of the mapped pages, those that one large leaf maps
 */
public record InitialState(List<Mapping> mappings, List<Offer> offers, List<Leaf> leaves) {

  /** Keeps snapshots. */
  public InitialState {
    mappings = List.copyOf(mappings);
    offers = List.copyOf(offers);
    leaves = List.copyOf(leaves);
  }

  /**
   * Pages that one large leaf maps.
   *
   * @param pid whose
   * @param page the first one
   * @param pages how many
   */
  public record Leaf(int pid, int page, int pages) {}

  /**
   * A mapped page.
   *
   * @param pid whose
   * @param page which
   * @param frame the frame behind it
   * @param rights its current permissions
   * @param maximum its maximum permissions
   * @param marks its marks
   */
  public record Mapping(
      int pid, int page, int frame, Permissions rights, Permissions maximum, Marks marks) {}

  /**
   * A pending offer.
   *
   * @param source who made it
   * @param destination who may claim it
   * @param page where it begins
   * @param pages how long it is
   * @param grant what the claimer gets
   * @param drop what the source gives up
   */
  public record Offer(
      int source, int destination, int page, int pages, Permissions grant, Permissions drop) {}
}
