package org.vmoffer.conformance.tlc;

/**
 * A step of a behaviour that breaks a property.
 *
 * @param call the action with its arguments, in TLA+
 * @param reply what the call returns, in TLA+
 * @param state the state after it, a line for each page and offer
 */
public record TraceStep(String call, String reply, String state) {}
