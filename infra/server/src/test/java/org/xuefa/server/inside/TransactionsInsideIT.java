package org.xuefa.server.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.usecase.CreateCampaign;
import org.xuefa.campaign.usecase.OpenAndCloseCampaign;
import org.xuefa.campaign.usecase.ReadCampaigns;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** Rows and events commit or vanish together under the server's transaction manager, and what has committed is delivered. */
@ExtendWith(ArquillianExtension.class)
class TransactionsInsideIT {
    @Inject
    private TestCities cities;

    @Inject
    private Notebook notebook;

    @Inject
    private CreateCampaign create;

    @Inject
    private OpenAndCloseCampaign open;

    @Inject
    private ReadCampaigns read;

    @Inject
    private UserTransaction transaction;

    private TenantId city;
    private String note;

    @Deployment
    static WebArchive war() {
        return RealWar.withTests();
    }

    @BeforeEach
    void aCity() {
        city = cities.open();
        note = UUID.randomUUID().toString();
    }

    @Test
    void whatHasCommittedReachesItsHandlerOnce() throws InterruptedException {
        CurrentTenant.run(city, () -> notebook.write(new NoteWritten(note, 0)));

        await(() -> notebook.entries(NoteHandler.RECEIVED, note) > 0 && notebook.waiting() == 0);
        assertThat(CurrentTenant.as(city, () -> notebook.entries(NoteHandler.RECEIVED, note))).isOne();
    }

    @Test
    void aHandlerThatFailsLeavesNothingBehindAndIsAskedAgain() throws InterruptedException {
        CurrentTenant.run(city, () -> notebook.write(new NoteWritten(note, 1)));

        await(() -> notebook.entries(NoteHandler.RECEIVED, note) > 0 && notebook.waiting() == 0);
        assertThat(CurrentTenant.as(city, () -> notebook.entries(NoteHandler.RECEIVED, note))).as("the refused try's entry is gone").isOne();
        assertThat(CurrentTenant.as(city, () -> notebook.sql("select facts from platform_audit where action = 'note.received'"))).isEqualTo("{\"attempt\":2}");
    }

    @Test
    void aUseCaseThatRefusesTakesItsRowsAndItsEventsBack() {
        CurrentTenant.run(city, () -> {
            assertThatThrownBy(() -> notebook.writeAndRefuse(new NoteWritten(note, 0))).isInstanceOf(Refusal.class);

            assertThat(notebook.entries(Notebook.WRITTEN, note)).isZero();
            assertThat(notebook.waiting()).isZero();
        });
    }

    @Test
    void whatSurroundsAUseCaseTakesAllOfItBack() throws Exception {
        CurrentTenant.call(city, () -> {
            var draft = create.fromTemplate(2099, null);

            transaction.begin();
            open.open(draft.campaign().id(), draft.revision());
            assertThat(read.one(draft.campaign().id()).campaign().state()).isEqualTo(Campaign.State.OPEN);
            transaction.rollback();

            assertThat(read.one(draft.campaign().id()).campaign().state()).isEqualTo(Campaign.State.DRAFT);
            assertThat(notebook.sql("select count(*) from platform_audit where action = 'campaign.opened'")).isEqualTo(0L);
            assertThat(notebook.sql("select count(*) from platform_outbox")).isEqualTo(0L);
            return true;
        });
    }

    /** Up to half a minute: the first retry comes after a second, and the sweep for what a nudge has missed every five. */
    private void await(Supplier<Boolean> condition) throws InterruptedException {
        for (int turn = 0; turn < 300 && !CurrentTenant.as(city, condition); turn++) {
            Thread.sleep(100);
        }
    }
}
