package org.xuefa.server.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** Both locks on tenancy with the server's own pool, transactions and entity manager. */
@ExtendWith(ArquillianExtension.class)
class TenancyInsideIT {
    private static final String COUNT = "select count(*) from platform_audit";

    @Inject
    private TestCities cities;

    @Inject
    private Notebook notebook;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private TenantId wuwei;
    private TenantId jinchang;
    private String note;

    @Deployment
    static WebArchive war() {
        return RealWar.withTests();
    }

    @BeforeEach
    void aNoteOfOneCity() {
        wuwei = cities.open();
        jinchang = cities.open();
        note = UUID.randomUUID().toString();
        CurrentTenant.run(wuwei, () -> notebook.write(new NoteWritten(note, 0)));
    }

    @Test
    void aCitySeesItsOwnRowsAndNoOtherByEitherLanguage() {
        assertThat(CurrentTenant.as(wuwei, () -> notebook.entries(Notebook.WRITTEN, note))).isOne();
        assertThat(CurrentTenant.as(jinchang, () -> notebook.entries(Notebook.WRITTEN, note))).isZero();
        assertThat(CurrentTenant.as(wuwei, () -> notebook.sql(COUNT + " where object_id = '" + note + "' and action = 'note.written'"))).isEqualTo(1L);
        assertThat(CurrentTenant.as(jinchang, () -> notebook.sql(COUNT))).isEqualTo(0L);
    }

    @Test
    void withoutACityEveryTableRefuses() {
        assertThatThrownBy(() -> notebook.entries(Notebook.WRITTEN, note)).rootCause().hasMessageContaining("invalid input syntax for type integer");
        assertThatThrownBy(() -> notebook.sql(COUNT)).rootCause().hasMessageContaining("invalid input syntax for type integer");
    }

    @Test
    void theConnectionForgetsTheCityOfItsLastTransaction() {
        for (int turn = 0; turn < 50; turn++) {
            CurrentTenant.run(wuwei, () -> notebook.sql(COUNT));
            assertThatThrownBy(() -> notebook.sql(COUNT)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void writingForAnotherCityIsRefusedAndChangingEverythingTouchesNoneOfIt() {
        CurrentTenant.run(jinchang, () -> {
            assertThatThrownBy(() -> notebook.change("insert into platform_idempotency (tenant_id, id, payload_hash, claim, claimed_at) values ("
                    + wuwei + ", repeat('a', 64), 'x', gen_random_uuid(), now())")).rootCause().hasMessageContaining("row-level security");
            assertThat(notebook.change("delete from platform_outbox")).isZero();
        });
    }

    @Test
    void eachLockHoldsWhenTheOtherIsOpen() {
        var seen = CurrentTenant.as(jinchang, () -> notebook.entriesWithTheSecondLockOn(wuwei.value(), Notebook.WRITTEN, note));

        assertThat(seen[0]).as("the mapping's filter, with row-level security turned to the other city").isZero();
        assertThat(seen[1]).as("the other city's row is there for row-level security").isPositive();
    }

    @Test
    void anotherThreadOfTheServerHasNoCity() throws Exception {
        var elsewhere = CurrentTenant.call(wuwei, () -> executor.submit(CurrentTenant::find).get(30, TimeUnit.SECONDS));

        assertThat(elsewhere).isEmpty();
    }
}
