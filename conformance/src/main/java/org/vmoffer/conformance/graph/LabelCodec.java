package org.vmoffer.conformance.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;

/**
 * Calls and replies in a graph's file: the name of the record, then its components in their order.
 */
final class LabelCodec {
  private LabelCodec() {}

  static void write(Invocation invocation, DataOutput out) throws IOException {
    out.writeInt(invocation.pid());
    out.writeUTF(invocation.call().getClass().getSimpleName());
    switch (invocation.call()) {
      case Call.VmOffer c -> numbers(out, c.destPid(), c.addr(), c.len(), c.flags());
      case Call.VmClaim c -> {
        numbers(out, c.srcPid(), c.remoteAddr(), c.localAddr(), c.size(), c.flags());
        out.writeBoolean(c.outOk());
        numbers(out, c.expectId(), c.minPerms().bits());
      }
      case Call.VmListOffer c -> {
        numbers(out, c.count());
        out.writeBoolean(c.outOk());
      }
      case Call.Mmap c -> {
        numbers(out, c.addr(), c.pages(), c.perms().bits());
        out.writeBoolean(c.special());
      }
      case Call.Munmap c -> numbers(out, c.addr(), c.pages());
      case Call.Mprotect c -> numbers(out, c.addr(), c.pages(), c.perms().bits());
      case Call.Access c -> {
        numbers(out, c.addr());
        out.writeUTF(c.kind().name());
        numbers(out, c.value());
      }
      case Call.Fork _, Call.Exec _, Call.Exit _, Call.Spawn _ -> {}
      case Call.Pin c -> numbers(out, c.addr());
      case Call.Unpin c -> numbers(out, c.addr());
    }
  }

  static Invocation readInvocation(DataInput in) throws IOException {
    int pid = in.readInt();
    String name = in.readUTF();
    return new Invocation(
        pid,
        switch (name) {
          case "VmOffer" ->
              new Call.VmOffer(in.readLong(), in.readLong(), in.readLong(), in.readLong());
          case "VmClaim" ->
              new Call.VmClaim(
                  in.readLong(),
                  in.readLong(),
                  in.readLong(),
                  in.readLong(),
                  in.readLong(),
                  in.readBoolean(),
                  in.readLong(),
                  readPermissions(in));
          case "VmListOffer" -> new Call.VmListOffer(in.readLong(), in.readBoolean());
          case "Mmap" ->
              new Call.Mmap(in.readLong(), in.readLong(), readPermissions(in), in.readBoolean());
          case "Munmap" -> new Call.Munmap(in.readLong(), in.readLong());
          case "Mprotect" -> new Call.Mprotect(in.readLong(), in.readLong(), readPermissions(in));
          case "Access" ->
              new Call.Access(in.readLong(), Call.Kind.valueOf(in.readUTF()), in.readLong());
          case "Fork" -> new Call.Fork();
          case "Exec" -> new Call.Exec();
          case "Exit" -> new Call.Exit();
          case "Spawn" -> new Call.Spawn();
          case "Pin" -> new Call.Pin(in.readLong());
          case "Unpin" -> new Call.Unpin(in.readLong());
          default -> throw new IllegalArgumentException("no call is named " + name);
        });
  }

  static void write(Reply reply, DataOutput out) throws IOException {
    out.writeUTF(reply.getClass().getSimpleName());
    out.writeUTF(reply.rule().label());
    switch (reply) {
      case Reply.Done r -> numbers(out, r.ret());
      case Reply.Claimed r -> numbers(out, r.localAddr(), r.size());
      case Reply.Listed r -> {
        out.writeInt(r.list().size());
        for (OfferRecord o : r.list()) {
          numbers(out, o.id(), o.srcPid(), o.dstPid(), o.addr(), o.len(), o.flags());
        }
      }
      case Reply.Read r -> numbers(out, r.value());
      case Reply.Failed _ -> {}
      case Reply.FailedSize r -> numbers(out, r.size());
      case Reply.FailedCount r -> numbers(out, r.count());
    }
  }

  static Reply readReply(DataInput in) throws IOException {
    String name = in.readUTF();
    Rule rule = Rule.of(in.readUTF());
    return switch (name) {
      case "Done" -> new Reply.Done(rule, in.readLong());
      case "Claimed" -> new Reply.Claimed(rule, in.readLong(), in.readLong());
      case "Listed" -> new Reply.Listed(rule, readList(in));
      case "Read" -> new Reply.Read(rule, in.readLong());
      case "Failed" -> new Reply.Failed(rule);
      case "FailedSize" -> new Reply.FailedSize(rule, in.readLong());
      case "FailedCount" -> new Reply.FailedCount(rule, in.readLong());
      default -> throw new IllegalArgumentException("no reply is named " + name);
    };
  }

  private static List<OfferRecord> readList(DataInput in) throws IOException {
    List<OfferRecord> list = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      list.add(
          new OfferRecord(
              in.readLong(),
              (int) in.readLong(),
              (int) in.readLong(),
              in.readLong(),
              in.readLong(),
              (int) in.readLong()));
    }
    return list;
  }

  private static void numbers(DataOutput out, long... numbers) throws IOException {
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  private static Permissions readPermissions(DataInput in) throws IOException {
    return Permissions.of((int) in.readLong());
  }
}
