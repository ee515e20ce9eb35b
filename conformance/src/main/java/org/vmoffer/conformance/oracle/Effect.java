package org.vmoffer.conformance.oracle;

import org.vmoffer.api.Reply;

/**
 * What a call may do whose answer is not known.
 *
 * @param reply what it would return; ids of offers are ranks from 1
 * @param position where the program would be then
 */
public record Effect(Reply reply, Position position) {}
