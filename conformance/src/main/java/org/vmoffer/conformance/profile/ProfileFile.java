package org.vmoffer.conformance.profile;

import org.vmoffer.cycles.Profile;

/**
 * A profile, and what its file says beside it.
 *
 * @param profile the machine
 * @param about what machine it is, in a sentence
 * @param numbers how many numbers there are
 * @param unverified how many of them nobody has looked up
 */
public record ProfileFile(Profile profile, String about, int numbers, int unverified) {}
