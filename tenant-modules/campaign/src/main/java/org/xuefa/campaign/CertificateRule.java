package org.xuefa.campaign;

/**
 * What the certificate says.
 *
 * @param issuer empty for the city's judicial bureau
 */
public record CertificateRule(String issuer, boolean showScore) {}
