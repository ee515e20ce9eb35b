package org.vmoffer.conformance.tlc;

import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.machine.Operation;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.Value;

/**
 * Reads what a thread does from a record of the specification: the name of a call and its
 * arguments.
 */
final class CallValueReader {
  private final RecordValue args;

  private CallValueReader(RecordValue args) {
    this.args = args;
  }

  /**
   * What the record stands for.
   *
   * @param pid whose thread it is, which the arguments name too
   * @throws IllegalArgumentException if it is no call, or another process's
   */
  static Operation read(Value value, int pid) {
    RecordValue call = TlcValues.record(value);
    CallValueReader reader = new CallValueReader(TlcValues.record(TlcValues.field(call, "args")));
    if (reader.integer("pid") != pid) {
      throw TlcValues.unexpected("a call by process " + pid, value);
    }
    String name = TlcValues.string(TlcValues.field(call, "call")).toString();
    return name.equals("dma")
        ? new Operation.Dma(reader.access())
        : new Operation.OnCore(reader.call(name));
  }

  private Call call(String name) {
    return switch (name) {
      case "access" -> access();
      case "offer" ->
          new Call.VmOffer(integer("dest_pid"), integer("addr"), integer("len"), integer("flags"));
      case "claim" ->
          new Call.VmClaim(
              integer("src_pid"),
              integer("remote_addr"),
              integer("local_addr"),
              integer("size"),
              integer("flags"),
              bool("out_ok"),
              integer("expect_id"),
              permissions("min_perms"));
      case "list" -> new Call.VmListOffer(integer("count"), bool("out_ok"));
      case "mmap" ->
          new Call.Mmap(integer("addr"), integer("pages"), permissions("perms"), bool("special"));
      case "munmap" -> new Call.Munmap(integer("addr"), integer("pages"));
      case "mprotect" -> new Call.Mprotect(integer("addr"), integer("pages"), permissions("perms"));
      case "pin" -> new Call.Pin(integer("addr"));
      case "unpin" -> new Call.Unpin(integer("addr"));
      case "fork" -> new Call.Fork();
      case "exec" -> new Call.Exec();
      case "exit" -> new Call.Exit();
      case "spawn" -> new Call.Spawn();
      default -> throw new IllegalArgumentException("no call is named " + name);
    };
  }

  private Call.Access access() {
    return new Call.Access(
        integer("addr"),
        Call.Kind.valueOf(TlcValues.string(argument("kind")).toString()),
        integer("value"));
  }

  private int integer(String name) {
    return TlcValues.integer(argument(name));
  }

  private boolean bool(String name) {
    return TlcValues.bool(argument(name));
  }

  private Permissions permissions(String name) {
    return Permissions.of(TlcValues.permissions(argument(name)));
  }

  private Value argument(String name) {
    return TlcValues.field(args, name);
  }
}
