package org.vmoffer.conformance.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;

/** Calls in the terms of the adapter protocol: a name and arguments as in C. */
public final class CallJson {
  private CallJson() {}

  /** The name of the C function. */
  public static String name(Call call) {
    return switch (call) {
      case Call.VmOffer _ -> "vm_offer";
      case Call.VmClaim _ -> "vm_claim";
      case Call.VmListOffer _ -> "vm_listoffer";
      case Call.Mmap _ -> "mmap";
      case Call.Munmap _ -> "munmap";
      case Call.Mprotect _ -> "mprotect";
      case Call.Access _ -> "access";
      case Call.Fork _ -> "fork";
      case Call.Exec _ -> "exec";
      case Call.Exit _ -> "exit";
      case Call.Spawn _ -> "spawn";
      case Call.Pin _ -> "pin";
      case Call.Unpin _ -> "unpin";
    };
  }

  /** Writes the arguments as an object; those that have their usual value may be left out. */
  public static void writeArguments(JsonGenerator out, Call call) throws IOException {
    out.writeStartObject();
    switch (call) {
      case Call.VmOffer c -> {
        out.writeNumberField("dest_pid", c.destPid());
        out.writeNumberField("addr", c.addr());
        out.writeNumberField("len", c.len());
        out.writeNumberField("flags", c.flags());
      }
      case Call.VmClaim c -> writeClaim(out, c);
      case Call.VmListOffer c -> {
        out.writeNumberField("count", c.count());
        writeOutOk(out, c.outOk());
      }
      case Call.Mmap c -> {
        writeRange(out, c.addr(), c.pages());
        out.writeStringField("perms", c.perms().toString());
        if (c.special()) {
          out.writeBooleanField("special", true);
        }
      }
      case Call.Munmap c -> writeRange(out, c.addr(), c.pages());
      case Call.Mprotect c -> {
        writeRange(out, c.addr(), c.pages());
        out.writeStringField("perms", c.perms().toString());
      }
      case Call.Access c -> {
        out.writeNumberField("addr", c.addr());
        out.writeStringField("kind", c.kind().name());
        if (c.kind() == Call.Kind.W) {
          out.writeNumberField("value", c.value());
        }
      }
      case Call.Fork _, Call.Exec _, Call.Exit _, Call.Spawn _ -> {}
      case Call.Pin c -> out.writeNumberField("addr", c.addr());
      case Call.Unpin c -> out.writeNumberField("addr", c.addr());
    }
    out.writeEndObject();
  }

  private static void writeClaim(JsonGenerator out, Call.VmClaim claim) throws IOException {
    out.writeNumberField("src_pid", claim.srcPid());
    out.writeNumberField("remote_addr", claim.remoteAddr());
    out.writeNumberField("local_addr", claim.localAddr());
    out.writeNumberField("size", claim.size());
    out.writeNumberField("flags", claim.flags());
    writeOutOk(out, claim.outOk());
    if (claim.expectId() != 0 || !claim.minPerms().isEmpty()) {
      out.writeNumberField("expect_id", claim.expectId());
      out.writeStringField("min_perms", claim.minPerms().toString());
    }
  }

  private static void writeRange(JsonGenerator out, long addr, long pages) throws IOException {
    out.writeNumberField("addr", addr);
    out.writeNumberField("pages", pages);
  }

  private static void writeOutOk(JsonGenerator out, boolean outOk) throws IOException {
    if (!outOk) {
      out.writeBooleanField("out_ok", false);
    }
  }

  /**
   * The call with this name and these arguments.
   *
   * @param where the place of the name, for messages
   * @throws BadInputException if there is no such call or an argument is missing, wrong or unknown
   */
  public static Call read(String name, String where, JsonFields args) {
    Call call =
        switch (name) {
          case "vm_offer" ->
              new Call.VmOffer(
                  args.integer("dest_pid"),
                  args.integer("addr"),
                  args.integer("len"),
                  args.integer("flags"));
          case "vm_claim" ->
              new Call.VmClaim(
                  args.integer("src_pid"),
                  args.integer("remote_addr"),
                  args.integer("local_addr"),
                  args.integer("size"),
                  args.integer("flags"),
                  args.bool("out_ok", true),
                  args.integer("expect_id", 0),
                  args.has("min_perms") ? permissions(args, "min_perms") : Permissions.NONE);
          case "vm_listoffer" ->
              new Call.VmListOffer(args.integer("count"), args.bool("out_ok", true));
          case "mmap" ->
              new Call.Mmap(
                  args.integer("addr"),
                  args.integer("pages"),
                  permissions(args, "perms"),
                  args.bool("special", false));
          case "munmap" -> new Call.Munmap(args.integer("addr"), args.integer("pages"));
          case "mprotect" ->
              new Call.Mprotect(
                  args.integer("addr"), args.integer("pages"), permissions(args, "perms"));
          case "access" ->
              new Call.Access(
                  args.integer("addr"),
                  args.constant("kind", Call.Kind.class),
                  args.integer("value", 0));
          case "fork" -> new Call.Fork();
          case "exec" -> new Call.Exec();
          case "exit" -> new Call.Exit();
          case "spawn" -> new Call.Spawn();
          case "pin" -> new Call.Pin(args.integer("addr"));
          case "unpin" -> new Call.Unpin(args.integer("addr"));
          default -> throw new BadInputException(where, "found \"" + name + "\"", "a call");
        };
    args.end();
    return call;
  }

  private static Permissions permissions(JsonFields args, String field) {
    return args.parsed(field, Permissions::parse);
  }
}
