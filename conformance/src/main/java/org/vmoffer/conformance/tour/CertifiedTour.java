package org.vmoffer.conformance.tour;

/**
 * A tour and what it claims of itself.
 *
 * @param tour the walks
 * @param certificate the claims
 */
public record CertifiedTour(Tour tour, TourCertificate certificate) {}
