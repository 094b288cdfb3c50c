package org.xuefa.platform.audit;

import java.time.LocalDate;

/**
 * Where the chain stood at the end of a day.
 *
 * @param link the last entry of the day, or of an earlier one when nobody did anything; position 0 before the first entry
 * @param signature Ed25519 in base64
 */
public record SignedAnchor(LocalDate day, AuditLink link, String signature) {}
