package org.vmoffer.conformance.tlc;

/**
 * A step of a behaviour that breaks a property.
 *
 * @param pid who calls
 * @param call the call with its arguments
 * @param reply what it returns
 * @param state the state after it, a line for each page and offer
 */
public record TraceStep(int pid, String call, String reply, String state) {}
