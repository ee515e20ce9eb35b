package org.vmoffer.conformance.validate;

import org.vmoffer.conformance.oracle.FrameNames;
import org.vmoffer.conformance.oracle.Position;

/**
 * Where the program that has written a log may be.
 *
 * @param position the state and what is known of its ids
 * @param frames what is known of its names of frames
 */
record Place(Position position, FrameNames frames) {}
