package org.xuefa.certification.domain;

import java.util.List;
import java.util.Optional;
import org.xuefa.assessment.Result;

/** What is to be done so that a valid certificate exists exactly when the person has passed (I8). The same result again asks for nothing. */
public sealed interface Entitlement {
    record Nothing() implements Entitlement {}

    record Issue(Result result) implements Entitlement {}

    record Revoke(Certificate certificate, String reason) implements Entitlement {}

    record Replace(Certificate certificate, Result result, String reason) implements Entitlement {}

    static Entitlement of(Optional<Result> result, List<Certificate> certificates) {
        var valid = certificates.stream().filter(Certificate::isValid).findAny();
        var passed = result.filter(Result::passed);
        if (passed.isEmpty()) {
            return valid.<Entitlement>map(certificate -> new Revoke(certificate, "成绩复核后不合格")).orElseGet(Nothing::new);
        }
        if (valid.isPresent()) {
            return says(valid.get(), passed.get()) ? new Nothing() : new Replace(valid.get(), passed.get(), "成绩复核后变更，另发新证");
        }
        boolean revokedByHand = certificates.stream().anyMatch(Certificate::wasRevokedByHand);
        return revokedByHand ? new Nothing() : new Issue(passed.get());
    }

    private static boolean says(Certificate certificate, Result result) {
        return certificate.sittingId().equals(result.attemptId()) && certificate.printed().score() == result.score() && certificate.printed().grade() == result.grade();
    }
}
