package org.vmoffer.conformance.graph;

import org.vmoffer.api.Call;

/**
 * A call and who makes it.
 *
 * @param pid the caller, 0 for {@link Call.Spawn}
 * @param call the call; in a graph an offer's id is its rank among the pending ones, from 1
 */
public record Invocation(int pid, Call call) {}
