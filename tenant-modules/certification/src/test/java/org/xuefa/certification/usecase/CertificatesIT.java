package org.xuefa.certification.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.certification.CertificateIssued;
import org.xuefa.certification.CertificateRevoked;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.Certificates;
import org.xuefa.certification.domain.CertificationProblem;
import org.xuefa.enrolment.Scope;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** I8 on the real database: a valid certificate exists exactly when the person has passed and nobody revoked it. */
@ExtendWith(DatabaseExtension.class)
class CertificatesIT {
    private final CertificationBench bench;
    private final Database database;

    CertificatesIT(Database database) {
        this.database = database;
        this.bench = new CertificationBench(database);
    }

    @Test
    void anEventThatComesAgainIssuesNoSecondCertificate() {
        var wang = bench.passed("王小明", 85);

        bench.settle(wang);
        bench.settle(wang);

        assertThat(bench.of(wang)).singleElement().satisfies(certificate -> {
            assertThat(certificate.number()).matches("XF-620600-2026-\\d{7}");
            assertThat(certificate.printed().personName()).isEqualTo("王小明");
        });
        assertThat(bench.events).filteredOn(CertificateIssued.class::isInstance).hasSize(1);
    }

    @Test
    void aFailIssuesNone() {
        var wang = bench.passed("王小明", 59);

        bench.settle(wang);

        assertThat(bench.of(wang)).isEmpty();
    }

    @Test
    void aLearnerWhoLooksBeforeTheEventFindsTheCertificate() {
        var wang = bench.passed("王小明", 95);

        assertThat(bench.<List<Certificate>>tx(() -> bench.own.list(bench.caller(wang)))).hasSize(1);
        bench.settle(wang);
        assertThat(bench.of(wang)).hasSize(1);
    }

    @Test
    void parallelEventsIssueOneAndNoneOfThemFailsAlsoForTheFirstOfTheYear() throws Exception {
        var wang = bench.passed("王小明", 85);

        inParallel(6, () -> {
            bench.settle(wang);
            return true;
        });

        assertThat(bench.of(wang)).hasSize(1);
        assertThat(bench.events).filteredOn(CertificateIssued.class::isInstance).hasSize(1);
    }

    @Test
    void parallelRegradesReplaceItOnce() throws Exception {
        var wang = bench.passed("王小明", 85);
        bench.settle(wang);
        bench.result(wang, 92);

        inParallel(6, () -> {
            bench.settle(wang);
            return true;
        });

        assertThat(bench.of(wang)).hasSize(2).filteredOn(Certificate::isValid).hasSize(1);
    }

    @Test
    void numbersAreUniqueWhenManyAreIssuedAtOnce() throws Exception {
        var people = IntStream.range(0, 40).mapToObj(at -> bench.passed("人" + at, 80)).toList();
        var next = new AtomicInteger();

        inParallel(8, () -> {
            for (int at = next.getAndIncrement(); at < people.size(); at = next.getAndIncrement()) {
                bench.settle(people.get(at));
            }
            return true;
        });

        assertThat(people.stream().map(bench::of).map(List::getFirst).map(Certificate::number)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void theSameBytesEveryTimeAlsoWhenTwoDownloadFirst() throws Exception {
        var wang = bench.passed("王小明", 85);
        bench.settle(wang);
        var certificate = bench.of(wang).getFirst();

        var downloads = inParallel(4, () -> database.as(bench.tenant, () -> bench.download.of(certificate)));
        var later = database.as(bench.tenant, () -> bench.download.of(certificate));

        assertThat(downloads).allSatisfy(bytes -> assertThat(bytes).isEqualTo(later));
        assertThat(new String(later, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void aRegradeReplacesTheCertificateAndTheOldTokenSaysRevoked() {
        var wang = bench.passed("王小明", 85);
        bench.settle(wang);
        var old = bench.of(wang).getFirst();

        bench.result(wang, 92);
        bench.settle(wang);

        assertThat(bench.of(wang)).hasSize(2).filteredOn(Certificate::isValid).singleElement().satisfies(valid -> assertThat(valid.printed().score()).isEqualTo(92));
        assertThat(bench.tx(() -> bench.verify.of(old.token())).isValid()).isFalse();
        assertThat(bench.events).filteredOn(CertificateRevoked.class::isInstance).hasSize(1);
    }

    @Test
    void whoseCertificateIsRevokedIsNoHolderAnyMore() {
        var wang = bench.passed("王小明", 85);
        var li = bench.passed("李小红", 70);
        bench.settle(wang);
        bench.settle(li);
        var holders = new KnownHolders(bench.certificates);
        var asked = List.of(wang, li, UUID.randomUUID());
        assertThat(bench.tx(() -> holders.among(bench.campaignId, asked))).containsExactlyInAnyOrder(wang, li);

        var certificate = bench.of(wang).getFirst();
        bench.tx(() -> bench.supervise.revoke(certificate.id(), certificate.revision(), "查实代考", bench.admin));

        assertThat(bench.tx(() -> holders.among(bench.campaignId, asked))).containsExactly(li);
    }

    @Test
    void revokingNeedsTheNewestRevisionAndAReasonOnRecordAndHolds() {
        var wang = bench.passed("王小明", 85);
        bench.settle(wang);
        var certificate = bench.of(wang).getFirst();

        assertRefused(() -> bench.tx(() -> bench.supervise.revoke(certificate.id(), 99, "查实代考", bench.admin)), CommonProblem.OUTDATED_VERSION);
        var revoked = bench.tx(() -> bench.supervise.revoke(certificate.id(), certificate.revision(), "查实代考", bench.admin));
        bench.settle(wang);

        assertThat(revoked.isValid()).isFalse();
        assertThat(bench.of(wang)).hasSize(1);
        assertThat(bench.audited).contains("certificate.revoked: 查实代考");
        assertRefused(() -> bench.tx(() -> bench.supervise.revoke(certificate.id(), revoked.revision(), "查实代考", bench.admin)), CertificationProblem.CERTIFICATE_REVOKED);
    }

    @Test
    void onlyTheTokenFindsACertificateAndOnlyInItsCity() {
        var wang = bench.passed("王小明", 85);
        bench.settle(wang);
        var certificate = bench.of(wang).getFirst();
        var elsewhere = new CertificationBench(database);

        assertThat(bench.tx(() -> bench.verify.of(certificate.token())).id()).isEqualTo(certificate.id());
        assertRefused(() -> bench.tx(() -> bench.verify.of(certificate.number())), CommonProblem.NOT_FOUND);
        assertRefused(() -> bench.tx(() -> bench.verify.of(certificate.id().toString())), CommonProblem.NOT_FOUND);
        assertRefused(() -> elsewhere.tx(() -> elsewhere.verify.of(certificate.token())), CommonProblem.NOT_FOUND);
    }

    /** As an auditor sees the whole city with names masked, and administers a unit of it besides. */
    @Test
    void whoSeesACertificateWithoutAdministeringItsUnitDoesNotGetTheDocument() {
        var wang = bench.passed("王小明", 85);
        bench.settle(wang);
        var certificate = bench.of(wang).getFirst();
        bench.administered = new Scope(false, List.of("/city/other/"));

        assertThat(bench.tx(() -> bench.supervise.get(certificate.id(), bench.admin))).isEqualTo(certificate);
        assertRefused(() -> bench.tx(() -> bench.supervise.inClear(certificate.id(), bench.admin)), CommonProblem.NOT_FOUND);
        bench.administered = Scope.WHOLE_CITY;
        assertThat(bench.tx(() -> bench.supervise.inClear(certificate.id(), bench.admin))).isEqualTo(certificate);
    }

    @Test
    void anotherLearnerAndAnAdministratorOutOfScopeSeeNothing() {
        var wang = bench.passed("王小明", 85);
        bench.settle(wang);
        var certificate = bench.of(wang).getFirst();
        var li = bench.passed("李四", 85);
        var filter = new Certificates.Filter(null, null, null);

        assertRefused(() -> bench.tx(() -> bench.own.get(certificate.id(), bench.caller(li))), CommonProblem.NOT_FOUND);
        bench.scope = new Scope(false, List.of("/city/other/"));
        assertRefused(() -> bench.tx(() -> bench.supervise.get(certificate.id(), bench.admin)), CommonProblem.NOT_FOUND);
        assertThat(bench.<List<Certificate>>tx(() -> bench.supervise.list(filter, bench.admin, null, 10))).isEmpty();
        bench.run(() -> new FollowMoves(bench.certificates).personMoved(bench.campaignId, wang, "/city/other/office/"));
        assertThat(bench.<List<Certificate>>tx(() -> bench.supervise.list(filter, bench.admin, null, 10))).hasSize(1);
    }

    private static void assertRefused(Callable<?> work, ProblemCode problem) {
        assertThatThrownBy(work::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        var go = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var futures = IntStream.range(0, threads).mapToObj(_ -> executor.submit(() -> {
                go.await();
                return work.call();
            })).toList();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
