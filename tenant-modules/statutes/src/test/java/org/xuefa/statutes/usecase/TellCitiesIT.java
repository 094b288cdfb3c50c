package org.xuefa.statutes.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;
import org.xuefa.statutes.LawChanged;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Which city hears of a newer version, and when: each once, on the real database. */
@ExtendWith(DatabaseExtension.class)
class TellCitiesIT {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private final LibraryFixture library;
    private final List<City> open = new ArrayList<>();
    private final Ears ears = new Ears();

    TellCitiesIT(Database database) {
        library = new LibraryFixture(database);
    }

    @Test
    void aCityThatIsClosedOnTheDayHearsOfEachVersionOnceAndInTheirOrderWhenItOpens() {
        versions("戊样例法", "2020年1月1日", "2022年1月1日", "2024年1月1日");
        var always = library.city(Instant.EPOCH);
        var later = library.city(Instant.EPOCH);
        open.add(always);
        var node = node(DAY);

        rounds(node);
        assertThat(ears.of(always, "戊样例法")).containsExactly(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 1, 1));
        assertThat(ears.of(later, "戊样例法")).isEmpty();

        open.add(later);
        rounds(node);
        assertThat(ears.of(later, "戊样例法")).containsExactly(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 1, 1));

        rounds(node);
        rounds(node(DAY));
        assertThat(ears.of(later, "戊样例法")).as("once, also after a restart and on another node").hasSize(2);
        assertThat(ears.of(always, "戊样例法")).hasSize(2);
    }

    @Test
    void aNewCityHearsWhatComesOutFromThenOn() {
        versions("己样例法", "2020年1月1日", "2022年1月1日");
        rounds(node(DAY));
        var added = library.city(LibraryFixture.noon(DAY).plusSeconds(1));
        open.add(added);

        rounds(node(DAY));
        assertThat(ears.of(added, "己样例法")).as("what it teaches is newer").isEmpty();

        library.bringIn(LibraryFixture.law("己样例法", "2026年11月9日", "甲。", "第三版。", "本法自2026年12月2日起施行。"));
        rounds(node(DAY));
        assertThat(ears.of(added, "己样例法")).as("not in force yet").isEmpty();
        rounds(node(DAY.plusDays(1)));
        assertThat(ears.of(added, "己样例法")).containsExactly(LocalDate.of(2026, 11, 9));
    }

    @Test
    void aVersionThatIsImportedAfterItsDayIsNewsToAll() {
        versions("庚样例法", "2020年1月1日", "2024年1月1日");
        var city = library.city(Instant.EPOCH);
        open.add(city);
        rounds(node(DAY));

        versions("辛样例法", "2019年1月1日", "2021年1月1日");
        rounds(node(DAY));

        assertThat(ears.of(city, "辛样例法")).containsExactly(LocalDate.of(2021, 1, 1));
    }

    @Test
    void aCityThatCannotBeToldHoldsUpNoOtherAndHearsItOnceLater() {
        versions("壬样例法", "2020年1月1日", "2024年1月1日");
        var deaf = library.city(Instant.EPOCH);
        var other = library.city(Instant.EPOCH);
        open.addAll(List.of(deaf, other));
        ears.deaf.add(deaf.id());
        var node = node(DAY);

        rounds(node);
        assertThat(ears.of(deaf, "壬样例法")).isEmpty();
        assertThat(ears.of(other, "壬样例法")).hasSize(1);

        ears.deaf.clear();
        rounds(node);
        assertThat(ears.of(deaf, "壬样例法")).hasSize(1);
        assertThat(ears.of(other, "壬样例法")).hasSize(1);
    }

    private TellCities node(LocalDate today) {
        return library.tellCities(today, () -> open, ears);
    }

    private static void rounds(TellCities node) {
        boolean more = true;
        while (more) {
            more = node.next();
        }
    }

    private void versions(String title, String... dates) {
        for (var date : dates) {
            library.bringIn(LibraryFixture.law(title, date, "甲。", date + "的规定。"));
        }
    }

    private record Told(TenantId city, LawChanged news) {}

    /** What each city was told. */
    private static final class Ears implements Outbox {
        private final List<Told> told = new ArrayList<>();
        private final Set<TenantId> deaf = new HashSet<>();

        @Override
        public void publish(DomainEvent event) {
            var city = CurrentTenant.required();
            if (deaf.contains(city)) {
                throw new IllegalStateException("rolled back on purpose");
            }
            told.add(new Told(city, (LawChanged) event));
        }

        /** The newer versions of that law, in the order in which it heard of them. */
        List<LocalDate> of(City city, String shortTitle) {
            return told.stream().filter(one -> one.city().equals(city.id()) && one.news().title().endsWith(shortTitle)).map(one -> one.news().to()).toList();
        }
    }
}
