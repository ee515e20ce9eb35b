/** A small state graph, packed as the report packs them. */
import { type Packed, Space } from "../src/space.ts";

const COLUMNS = [[0, 1, 2, 2], [0, 0, 0, 1], [0, 0, 0, 1], [0, 0, 0, 0]];
/** Twice the reply, and 1 if the state changes. */
const EDGES = [[1], [2, 5, 10, 14], [2, 6, 9, 12], [2, 6, 8, 12]];
const TARGETS = [2, 2, 2];
export const BYTES = [...COLUMNS.flat(), ...EDGES.flat(), ...TARGETS];

/**
 * Process 1 comes, maps a page and offers it to process 2, which there is from then on:
 *
 *     0 --spawn--> 1 --mmap--> 2 --vm_offer--> 3
 */
export function small(bytes = BYTES): Space {
  const packed: Packed = {
    model: "MCSmall",
    maxPid: 2,
    pages: 1,
    frames: 2,
    states: 4,
    edges: 13,
    calls: [
      [0, "spawn", "spawn()"],
      [1, "mmap", "mmap(0, 1, PROT_READ)"],
      [1, "vm_offer", "vm_offer(2, 0, 4096, VMO_GRANT_R)"],
      [1, "access", "load(0)"],
    ],
    replies: [
      ["spawn.0", "", "1"],
      ["spawn.1", "EAGAIN", "-1 EAGAIN"],
      ["mmap.0", "", "0"],
      ["mmap.3", "EEXIST", "-1 EEXIST"],
      ["O0", "", "0"],
      ["O4", "EFAULT", "-1 EFAULT"],
      ["access.0", "", "0, value=0"],
      ["access.1", "SIGSEGV", "SIGSEGV"],
    ],
    spaces: [[], [[0, 1, "R", "RWX", "shared pinned"]]],
    offers: [[], [[1, 2, 0, 1, "R", ""]]],
    contents: [[]],
    data: "",
  };
  return new Space(packed, Uint8Array.from(bytes));
}
