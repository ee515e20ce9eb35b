package org.vmoffer.conformance.tlc;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.view.AbstractState;
import tlc2.tool.TLCState;
import tlc2.value.IValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;
import util.UniqueString;

/** Makes a state of TLC of an abstract one: what {@link StateEncoder} reads. */
final class StateDecoder {
  private final Bounds bounds;
  private final TLCState initial;
  private final Value absent;

  /**
   * A decoder.
   *
   * @param initial the initial state, from which comes what maps nothing, and the reply
   */
  StateDecoder(Bounds bounds, TLCState initial) {
    this.bounds = bounds;
    this.initial = initial;
    Value[] spaces = TlcValues.row(initial.lookup(name("space")), 1, bounds.maxPid());
    this.absent = TlcValues.row(spaces[0], 0, bounds.userPages())[0];
    if (!(absent instanceof ModelValue)) {
      throw TlcValues.unexpected("a model value for a page that is not mapped", absent);
    }
  }

  private static UniqueString name(String text) {
    return UniqueString.uniqueStringOf(text);
  }

  /** The state of TLC; its reply is the initial one, at which no action looks. */
  TLCState decode(AbstractState state) {
    TLCState made = initial.createEmpty();
    bind(made, "alive", set(state.processes().stream().map(each -> IntValue.gen(each.pid()))));
    bind(made, "space", function(1, bounds.maxPid(), pid -> space(state, pid)));
    bind(made, "free", set(state.free().stream().map(IntValue::gen)));
    bind(made, "content", function(0, bounds.frames(), frame -> content(state, frame)));
    bind(
        made,
        "offers",
        new TupleValue(state.offers().stream().map(StateDecoder::offer).toArray(Value[]::new)));
    bind(made, "reply", initial.lookup(name("reply")));
    return made;
  }

  private static void bind(TLCState state, String variable, IValue value) {
    state.bind(name(variable), value);
  }

  private Value space(AbstractState state, int pid) {
    Value[] pages = new Value[bounds.userPages()];
    Arrays.fill(pages, absent);
    state.processes().stream()
        .filter(each -> each.pid() == pid)
        .flatMap(each -> each.pages().stream())
        .forEach(page -> pages[(int) page.page()] = mapping(page));
    return function(0, pages.length, page -> pages[page]);
  }

  private static Value content(AbstractState state, int frame) {
    return state.contents().stream()
        .filter(each -> each.frame() == frame)
        .map(each -> integer(each.value()))
        .findFirst()
        .orElse(integer(0));
  }

  private static Value mapping(AbstractState.Page page) {
    return record(
        List.of("frame", "cur", "max", "marks"),
        integer(page.frame()),
        rights(page.current()),
        rights(page.maximum()),
        marks(page.marks()));
  }

  private static Value offer(AbstractState.Offer offer) {
    return record(
        List.of("src", "dst", "page", "pages", "grant", "drop"),
        integer(offer.source()),
        integer(offer.destination()),
        integer(offer.page()),
        integer(offer.pages()),
        rights(offer.grant()),
        rights(offer.drop()));
  }

  private static Value integer(long number) {
    return IntValue.gen(Math.toIntExact(number));
  }

  private static Value rights(Permissions permissions) {
    return set(
        permissions.toString().chars().mapToObj(each -> new StringValue(Character.toString(each))));
  }

  private static Value marks(Marks marks) {
    return set(marks.names().stream().map(StringValue::new));
  }

  private static Value set(Stream<? extends Value> members) {
    return new SetEnumValue(members.toArray(Value[]::new), false).normalize();
  }

  private static Value record(List<String> names, Value... values) {
    UniqueString[] unique = names.stream().map(StateDecoder::name).toArray(UniqueString[]::new);
    return new RecordValue(unique, values, false).normalize();
  }

  /** TLC does not write functions over intervals that begin elsewhere than at 1 correctly. */
  private static Value function(int first, int count, IntFunction<Value> result) {
    return new FcnRcdValue(
        IntStream.range(first, first + count).mapToObj(IntValue::gen).toArray(Value[]::new),
        IntStream.range(first, first + count).mapToObj(result).toArray(Value[]::new),
        true);
  }
}
