package org.xuefa.server.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.campaign.usecase.CreateCampaign;
import org.xuefa.campaign.usecase.ReadCampaigns;
import org.xuefa.platform.tenancy.CurrentTenant;

/** The persistence unit as Liberty builds it: entities, JSON columns, times. */
@ExtendWith(ArquillianExtension.class)
class PersistenceInsideIT {
    @Inject
    private EntityManagerFactory factory;

    @Inject
    private EntityManager entityManager;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TestCities cities;

    @Inject
    private Notebook notebook;

    @Inject
    private CreateCampaign create;

    @Inject
    private ReadCampaigns read;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive war() {
        return RealWar.withTests();
    }

    @Test
    void everyEntityOfTheUnitCanBeRead() throws Exception {
        var entities = factory.getMetamodel().getEntities();

        CurrentTenant.call(cities.open(), () -> {
            for (var entity : entities) {
                transaction.begin();
                assertThat(entityManager.createQuery("from " + entity.getName(), entity.getJavaType()).setMaxResults(1).getResultList()).as(entity.getName()).doesNotContainNull();
                transaction.commit();
            }
            return true;
        });
        assertThat(entities).extracting(entity -> entity.getJavaType().getName()).containsExactlyInAnyOrderElementsOf(listedEntities());
    }

    @Test
    void jsonGoesInAndComesOutAsItIs() {
        CurrentTenant.run(cities.open(), () -> {
            var draft = create.fromTemplate(2026, "一年一度");

            var kept = read.one(draft.campaign().id()).campaign();

            assertThat(kept).isEqualTo(draft.campaign());
            assertThat(notebook.sql("select jsonb_typeof(tiers) || ' ' || jsonb_array_length(tiers) from campaign_campaign")).isEqualTo("array " + kept.tiers().size());
            assertThat(notebook.sql("select count(*) from campaign_rules where jsonb_typeof(rules) = 'object'")).isEqualTo(1L);
        });
    }

    @Test
    void timesMeanTheSameInJavaAndInTheDatabaseWhateverZoneTheMachineIsIn() {
        assertThat(TimeZone.getDefault().getID()).as("the test server runs in a strange zone").isEqualTo("Pacific/Chatham");
        var before = clock.instant().minusMillis(1);

        CurrentTenant.run(cities.open(), () -> {
            var draft = create.fromTemplate(2026, null);
            var written = Instant.parse(notebook.sql("select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from campaign_campaign").toString());
            var databaseNow = Instant.parse(notebook.sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')").toString());

            assertThat(written).isBetween(before, clock.instant());
            assertThat(Duration.between(written, databaseNow).abs()).isLessThan(Duration.ofMinutes(5));
            var exam = read.one(draft.campaign().id()).campaign().rules().windows().exam();
            assertThat(exam.closes()).as("the last day ends at 24:00 in China").isEqualTo(Instant.parse(exam.lastDay() + "T16:00:00Z"));
            assertThat(exam.contains(exam.closes().minusMillis(1))).isTrue();
            assertThat(exam.firstDay()).isAfter(LocalDate.of(2025, 12, 31));
        });
    }

    /** What persistence.xml lists, without the columns that several entities share. */
    private List<String> listedEntities() throws Exception {
        var names = new ArrayList<String>();
        try (var unit = getClass().getResourceAsStream("/META-INF/persistence.xml")) {
            var classes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(unit).getElementsByTagName("class");
            for (int i = 0; i < classes.getLength(); i++) {
                names.add(classes.item(i).getTextContent().strip());
            }
        }
        names.removeIf(name -> !isEntity(name));
        return names;
    }

    private static boolean isEntity(String name) {
        try {
            return Class.forName(name).isAnnotationPresent(Entity.class);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("persistence.xml lists what is not there", missing);
        }
    }
}
