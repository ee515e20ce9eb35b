package org.vmoffer.conformance.review;

import static org.vmoffer.conformance.review.CallName.ACCESS;
import static org.vmoffer.conformance.review.CallName.CANCEL;
import static org.vmoffer.conformance.review.CallName.MMAP;
import static org.vmoffer.conformance.review.CallName.MPROTECT;
import static org.vmoffer.conformance.review.CallName.MUNMAP;
import static org.vmoffer.conformance.review.CallName.PIN;
import static org.vmoffer.conformance.review.CallName.UNPIN;
import static org.vmoffer.conformance.review.CallName.VM_CLAIM;
import static org.vmoffer.conformance.review.CallName.VM_LISTOFFER;
import static org.vmoffer.conformance.review.CallName.VM_OFFER;
import static org.vmoffer.conformance.review.ValueType.NUMBER;
import static org.vmoffer.conformance.review.ValueType.RIGHTS;
import static org.vmoffer.conformance.review.ValueType.TRUTH;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.trace.StateJson;

/** Every field that a query can look at. */
final class Fields {
  private static final Set<CallName> EVERY_CALL = EnumSet.allOf(CallName.class);
  private static final Set<CallName> OFFERING = EnumSet.of(VM_OFFER, CANCEL);

  /** All, the arguments first, in the order in which the calls are described. */
  static final List<Field> ALL = all();

  private Fields() {}

  /** The field with a name that some of these calls has, if there is one. */
  static Optional<Field> find(String name, Set<CallName> calls) {
    return ALL.stream().filter(field -> field.name().equals(name) && field.isOf(calls)).findFirst();
  }

  /** Whether some call has a field with this name. */
  static boolean isOne(String name) {
    return ALL.stream().anyMatch(field -> field.name().equals(name));
  }

  /** The names of the fields that some of these calls has. */
  static String names(Set<CallName> calls) {
    return ALL.stream()
        .filter(field -> field.isOf(calls))
        .map(Field::name)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static List<Field> all() {
    List<Field> all = new ArrayList<>();
    all.add(new Field("pid", NUMBER, EVERY_CALL, List.of(new Field.OfCaller())));
    addOffering(all);
    addClaiming(all);
    addMemory(all);
    addAnswers(all);
    return List.copyOf(all);
  }

  private static void addOffering(List<Field> all) {
    all.add(number("dest_pid", OFFERING, of(Call.VmOffer.class, Call.VmOffer::destPid)));
    all.add(number("len", OFFERING, of(Call.VmOffer.class, Call.VmOffer::len)));
    all.add(
        number(
            "flags",
            EnumSet.of(VM_OFFER, CANCEL, VM_CLAIM),
            of(Call.VmOffer.class, Call.VmOffer::flags),
            of(Call.VmClaim.class, Call.VmClaim::flags)));
    all.add(rights("grant", OFFERING, of(Call.VmOffer.class, c -> Flags.grant(c.flags()).bits())));
    all.add(rights("drop", OFFERING, of(Call.VmOffer.class, c -> Flags.drop(c.flags()).bits())));
  }

  private static void addClaiming(List<Field> all) {
    Set<CallName> claim = EnumSet.of(VM_CLAIM);
    all.add(number("src_pid", claim, of(Call.VmClaim.class, Call.VmClaim::srcPid)));
    all.add(number("remote_addr", claim, of(Call.VmClaim.class, Call.VmClaim::remoteAddr)));
    all.add(number("remote_page", claim, of(Call.VmClaim.class, c -> page(c.remoteAddr()))));
    all.add(number("local_addr", claim, of(Call.VmClaim.class, Call.VmClaim::localAddr)));
    all.add(number("size", claim, of(Call.VmClaim.class, Call.VmClaim::size)));
    all.add(number("expect_id", claim, of(Call.VmClaim.class, Call.VmClaim::expectId)));
    all.add(rights("min_perms", claim, of(Call.VmClaim.class, c -> c.minPerms().bits())));
    all.add(
        new Field(
            "out_ok",
            TRUTH,
            EnumSet.of(VM_CLAIM, VM_LISTOFFER),
            List.of(
                of(Call.VmClaim.class, c -> ValueType.of(c.outOk())),
                of(Call.VmListOffer.class, c -> ValueType.of(c.outOk())))));
    all.add(number("count", EnumSet.of(VM_LISTOFFER), of(Call.VmListOffer.class, c -> c.count())));
  }

  private static void addMemory(List<Field> all) {
    Set<CallName> addressed =
        EnumSet.of(VM_OFFER, CANCEL, MMAP, MUNMAP, MPROTECT, ACCESS, PIN, UNPIN);
    all.add(new Field("addr", NUMBER, addressed, addresses(addr -> addr)));
    all.add(new Field("page", NUMBER, addressed, addresses(Fields::page)));
    all.add(
        number(
            "pages",
            EnumSet.of(MMAP, MUNMAP, MPROTECT),
            of(Call.Mmap.class, Call.Mmap::pages),
            of(Call.Munmap.class, Call.Munmap::pages),
            of(Call.Mprotect.class, Call.Mprotect::pages)));
    all.add(
        rights(
            "perms",
            EnumSet.of(MMAP, MPROTECT),
            of(Call.Mmap.class, c -> c.perms().bits()),
            of(Call.Mprotect.class, c -> c.perms().bits())));
    all.add(
        new Field(
            "special",
            TRUTH,
            EnumSet.of(MMAP),
            List.of(of(Call.Mmap.class, c -> ValueType.of(c.special())))));
    all.add(
        rights("kind", EnumSet.of(ACCESS), of(Call.Access.class, c -> c.kind().needs().bits())));
    all.add(number("value", EnumSet.of(ACCESS), of(Call.Access.class, Call.Access::value)));
  }

  private interface OfAddress {
    long value(long address);
  }

  private static List<Field.Source> addresses(OfAddress field) {
    return List.of(
        of(Call.VmOffer.class, c -> field.value(c.addr())),
        of(Call.Mmap.class, c -> field.value(c.addr())),
        of(Call.Munmap.class, c -> field.value(c.addr())),
        of(Call.Mprotect.class, c -> field.value(c.addr())),
        of(Call.Access.class, c -> field.value(c.addr())),
        of(Call.Pin.class, c -> field.value(c.addr())),
        of(Call.Unpin.class, c -> field.value(c.addr())));
  }

  private static void addAnswers(List<Field> all) {
    all.add(new Field("ret", NUMBER, EVERY_CALL, List.of(answers(Reply.class, Reply::ret))));
    Set<CallName> claim = EnumSet.of(VM_CLAIM);
    all.add(
        number("answer.local_addr", claim, answers(Reply.Claimed.class, Reply.Claimed::localAddr)));
    all.add(number("answer.page", claim, answers(Reply.Claimed.class, r -> page(r.localAddr()))));
    all.add(
        number(
            "answer.size",
            claim,
            answers(Reply.Claimed.class, Reply.Claimed::size),
            answers(Reply.FailedSize.class, Reply.FailedSize::size)));
    all.add(
        number(
            "answer.count",
            EnumSet.of(VM_LISTOFFER),
            answers(Reply.Listed.class, r -> r.list().size()),
            answers(Reply.FailedCount.class, Reply.FailedCount::count)));
    all.add(
        number("answer.value", EnumSet.of(ACCESS), answers(Reply.Read.class, Reply.Read::value)));
  }

  private static long page(long address) {
    return Math.floorDiv(address, (long) StateJson.PAGE_SIZE);
  }

  private static Field number(String name, Set<CallName> calls, Field.Source... sources) {
    return new Field(name, NUMBER, calls, List.of(sources));
  }

  private static Field rights(String name, Set<CallName> calls, Field.Source... sources) {
    return new Field(name, RIGHTS, calls, List.of(sources));
  }

  private static <C extends Call> Field.Source of(Class<C> call, ToLongFunction<C> value) {
    return new Field.OfCall<>(call, value);
  }

  private static <R extends Reply> Field.Source answers(Class<R> reply, ToLongFunction<R> value) {
    return new Field.OfReply<>(reply, value);
  }
}
