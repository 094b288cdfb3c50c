package org.xuefa.enrolment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.enrolment.persistence.World.CAMPAIGN;
import static org.xuefa.enrolment.persistence.World.cityAdmin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterSteps;
import org.xuefa.enrolment.domain.Scan;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.usecase.HandInRoster;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class ScanIT {
    private final World world;
    private UnitDetails justice;
    private Caller administrator;
    private UUID batch;

    ScanIT(Database database) {
        world = new World(database);
    }

    @BeforeEach
    void aBatchOfAUnit() {
        justice = world.unit(world.root(), "武威市司法局");
        administrator = Administrators.of(world, justice, Role.UNIT_ADMIN);
        var sheet = Samples.sheet(rows -> Samples.row(rows, 1, "武威市司法局"));
        batch = world.by(administrator, () -> world.upload.upload(CAMPAIGN.id(), "名单.xlsx", new ByteArrayInputStream(sheet))).id();
        world.workOff();
    }

    @Test
    void keepsAScanSealedAndGivesItBackByteByByteAndWritesDownWhoLooked() throws IOException {
        var picture = Pictures.png(700);
        assertThat(picture.length).isGreaterThan(600_000);

        var scan = add(administrator, picture);
        assertThat(add(administrator, picture).id()).isEqualTo(scan.id());

        assertThat(content(cityAdmin(), scan)).isEqualTo(picture);
        assertThat(scan.contentType()).isEqualTo("image/png");
        assertThat(count("select count(*) from enrolment_roster_scan_part")).isGreaterThan(1);
        assertThat(count("select count(*) from enrolment_roster_scan_part where encode(content, 'escape') like '%IHDR%' or encode(content, 'escape') like '%IEND%'")).isZero();
        assertThat(count("select count(*) from platform_audit where action = 'roster-scan.added'")).isOne();
        assertThat(count("select count(*) from platform_audit where action = 'roster-scan.downloaded' and actor = 'subject-of-city-admin'")).isOne();
    }

    @Test
    void takesWhatAFileIsAndNotWhatItIsCalled() throws IOException {
        assertRefused(EnrolmentProblem.SCAN_NOT_RECOGNISED, () -> add(administrator, "MZ this is a program".getBytes(StandardCharsets.US_ASCII)));
        assertRefused(EnrolmentProblem.SCAN_NOT_RECOGNISED, () -> add(administrator, java.util.Arrays.copyOf(Pictures.png(50), 2000)));
        assertRefused(EnrolmentProblem.SCAN_UNSAFE, () -> add(administrator, pdf(true)));
        assertRefused(EnrolmentProblem.SCAN_TOO_LARGE, () -> add(administrator, new byte[(20 << 20) + 1]));

        assertThat(add(administrator, pdf(false)).contentType()).isEqualTo("application/pdf");
    }

    @Test
    void nobodyElseSeesIt() throws IOException {
        var scan = add(administrator, pdf(false));
        var stranger = Administrators.of(world, world.unit(world.root(), "武威市财政局"), Role.UNIT_ADMIN);

        assertRefused(CommonProblem.NOT_FOUND, () -> content(stranger, scan));
        assertRefused(CommonProblem.NOT_FOUND, () -> add(stranger, pdf(false)));
        assertThat(count("select count(*) from platform_audit where action = 'roster-scan.downloaded'")).isZero();
    }

    @Test
    void withoutAScanNothingIsAppliedOrHandedInWhereTheCityWantsOne() throws IOException {
        steps(false);
        assertRefused(EnrolmentProblem.SCAN_MISSING, () -> world.by(cityAdmin(), () -> world.in(() -> world.keepRosters.apply(batch, Roster.Mode.PARTIAL))));
        steps(true);
        assertRefused(EnrolmentProblem.SCAN_MISSING, this::handIn);

        var scan = add(administrator, pdf(false));
        handIn();

        assertRefused(EnrolmentProblem.SCAN_KEPT, () -> remove(scan));
    }

    @Test
    void canBeTakenAwayBeforeTheBatchGoesUp() throws IOException {
        var scan = add(administrator, pdf(false));

        remove(scan);

        assertThat(count("select count(*) from enrolment_roster_scan_part")).isZero();
    }

    private void steps(boolean city) {
        world.by(cityAdmin(), () -> world.in(() -> world.keepSteps.change(new RosterSteps(false, false, city, true, world.keepSteps.get().version()))));
    }

    private void handIn() {
        world.by(administrator, () -> world.in(() -> world.handIn.handIn(CAMPAIGN.id(), justice.id(), new HandInRoster.Content(List.of(batch), List.of(), Roster.Mode.PARTIAL, null))));
    }

    private Scan add(Caller by, byte[] content) {
        return world.by(by, () -> world.in(() -> world.keepScans.add(batch, "盖章名单.pdf", content)));
    }

    private void remove(Scan scan) {
        world.by(administrator, () -> {
            world.in(() -> world.keepScans.remove(batch, scan.id()));
            return true;
        });
    }

    private byte[] content(Caller by, Scan scan) {
        return world.by(by, () -> world.in(() -> {
            var found = world.keepScans.download(batch, scan.id());
            var out = new ByteArrayOutputStream();
            int number = 0;
            for (var part = world.keepScans.part(found, number); part.isPresent(); part = world.keepScans.part(found, ++number)) {
                out.writeBytes(part.get());
            }
            return out.toByteArray();
        }));
    }

    private long count(String sql) {
        return world.in(() -> ((Number) world.query(sql)).longValue());
    }

    private static byte[] pdf(boolean withScript) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (withScript) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void assertRefused(ProblemCode problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
