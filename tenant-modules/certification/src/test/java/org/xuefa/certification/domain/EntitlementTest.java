package org.xuefa.certification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.Result;

class EntitlementTest {
    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");

    @Test
    void aPassEarnsOneCertificate() {
        assertThat(Entitlement.of(Optional.of(result(85)), List.of())).isEqualTo(new Entitlement.Issue(result(85)));
        assertThat(Entitlement.of(Optional.of(result(85)), List.of(certificate(85, null)))).isInstanceOf(Entitlement.Nothing.class);
    }

    @Test
    void aFailEarnsNone() {
        assertThat(Entitlement.of(Optional.of(result(59)), List.of())).isInstanceOf(Entitlement.Nothing.class);
        assertThat(Entitlement.of(Optional.empty(), List.of())).isInstanceOf(Entitlement.Nothing.class);
    }

    @Test
    void aChangedResultReplacesTheCertificateAndALostPassRevokesIt() {
        assertThat(Entitlement.of(Optional.of(result(90)), List.of(certificate(85, null)))).isInstanceOf(Entitlement.Replace.class);
        assertThat(Entitlement.of(Optional.of(result(58)), List.of(certificate(61, null)))).isInstanceOf(Entitlement.Revoke.class);
    }

    @Test
    void aPassRegainedAfterARegradeIsCertifiedAgain() {
        assertThat(Entitlement.of(Optional.of(result(60)), List.of(certificate(61, Certificate.Revocation.By.RESULT)))).isInstanceOf(Entitlement.Issue.class);
    }

    @Test
    void whatAnAdministratorRevokedIsNotIssuedAgainByItself() {
        assertThat(Entitlement.of(Optional.of(result(90)), List.of(certificate(90, Certificate.Revocation.By.ADMINISTRATOR)))).isInstanceOf(Entitlement.Nothing.class);
    }

    @Test
    void aMaskedNameShowsTheFirstCharacterAndOfLongerNamesTheLast() {
        assertThat(List.of("王明", "王小明", "欧阳娜娜", "𠮷田", "阿", "买买提·艾力")).extracting(MaskedName::of)
                .containsExactly("王*", "王*明", "欧**娜", "𠮷*", "*", "买****力");
    }

    @Test
    void tokensHave128BitsAndDoNotRepeat() {
        var tokens = IntStream.range(0, 10_000).mapToObj(_ -> Token.next()).toList();

        assertThat(tokens).doesNotHaveDuplicates().allSatisfy(token -> assertThat(token).matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void aNumberNamesCityYearAndRunningNumber() {
        assertThat(CertificateNumber.of("620600", 2026, 123)).isEqualTo("XF-620600-2026-0000123");
    }

    private static Result result(int score) {
        var grade = score >= 90 ? Grade.EXCELLENT : score >= 80 ? Grade.GOOD : score >= 60 ? Grade.PASS : Grade.FAIL;
        return new Result(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), 1, score, grade, NOW, 1);
    }

    private static Certificate certificate(int score, Certificate.Revocation.@Nullable By revokedBy) {
        var result = result(score);
        var printed = new Certificate.Printed("王小明", "单位", "学法考试", result.grade(), score, true, "司法局", LocalDate.of(2026, 11, 1));
        return new Certificate(new UUID(4, 4), "XF", "token", result.campaignId(), result.personId(), result.attemptId(), printed, "/a/",
                revokedBy == null ? Certificate.State.VALID : Certificate.State.REVOKED, revokedBy == null ? null : new Certificate.Revocation(NOW, revokedBy, "理由"), NOW, 0);
    }
}
