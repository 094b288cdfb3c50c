package org.xuefa.certification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.assessment.Grade;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.ShownNames;

class CertificateShapesTest {
    private final Certificate certificate = new Certificate(UUID.randomUUID(), "620600-2026-000001", "AAAAAAAAAAAAAAAAAAAAAA", UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
            new Certificate.Printed("王小明", "武威市司法局", "2026 年度学法考试", Grade.GOOD, 85, true, "武威市司法局", LocalDate.parse("2026-11-01")), "/city/justice/", Certificate.State.VALID,
            null, Instant.parse("2026-11-01T02:00:00Z"), 0);

    @Test
    void whoOverseesCertificatesReadsNoName() {
        assertThat(CertificateShapes.administered(certificate, new ShownNames(Scope.NOTHING)).getPersonName()).isEqualTo("王*明");
        assertThat(CertificateShapes.administered(certificate, new ShownNames(new Scope(false, List.of("/city/finance/")))).getPersonName()).isEqualTo("王*明");
        assertThat(CertificateShapes.administered(certificate, new ShownNames(new Scope(false, List.of("/city/justice/")))).getPersonName()).isEqualTo("王小明");
    }
}
