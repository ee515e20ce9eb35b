package org.vmoffer.conformance.tlc;

import org.vmoffer.api.Reply;

/**
 * What the specification says that a call may do.
 *
 * @param reply what it returns; ids of offers are ranks from 1
 * @param state the state after it
 */
public record SpecStep(Reply reply, SpecState state) {}
