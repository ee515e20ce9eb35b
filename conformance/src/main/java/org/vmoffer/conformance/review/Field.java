package org.vmoffer.conformance.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;

/**
 * Something of a step that a query can look at: an argument, or what the answer says.
 *
 * @param name as it is written in a query
 * @param type what kind of value it is
 * @param calls the calls that have it
 * @param sources where it comes from, for each kind of call or reply
 */
record Field(String name, ValueType type, Set<CallName> calls, List<Source> sources) {

  /** Keeps snapshots. */
  Field {
    calls = Set.copyOf(calls);
    sources = List.copyOf(sources);
  }

  /** Where a field comes from. */
  sealed interface Source {
    /** The value, or {@link ValueType#ABSENT}. */
    long of(Invocation invocation, Reply reply);
  }

  /** Whoever calls. */
  record OfCaller() implements Source {
    @Override
    public long of(Invocation invocation, Reply reply) {
      return invocation.pid();
    }
  }

  /** An argument of one kind of call. */
  record OfCall<C extends Call>(Class<C> call, ToLongFunction<C> value) implements Source {
    @Override
    public long of(Invocation invocation, Reply reply) {
      return call.isInstance(invocation.call())
          ? value.applyAsLong(call.cast(invocation.call()))
          : ValueType.ABSENT;
    }
  }

  /** What one kind of reply says. */
  record OfReply<R extends Reply>(Class<R> reply, ToLongFunction<R> value) implements Source {
    @Override
    public long of(Invocation invocation, Reply given) {
      return reply.isInstance(given) ? value.applyAsLong(reply.cast(given)) : ValueType.ABSENT;
    }
  }

  /** The value in a step, or {@link ValueType#ABSENT} if the step has no such field. */
  long of(Invocation invocation, Reply reply) {
    for (Source source : sources) {
      long value = source.of(invocation, reply);
      if (value != ValueType.ABSENT) {
        return value;
      }
    }
    return ValueType.ABSENT;
  }

  /** Whether some of these calls has it. */
  boolean isOf(Set<CallName> some) {
    EnumSet<CallName> both = EnumSet.copyOf(some);
    both.retainAll(calls);
    return !both.isEmpty();
  }
}
