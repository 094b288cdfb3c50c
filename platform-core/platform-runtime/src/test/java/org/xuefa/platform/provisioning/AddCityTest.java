package org.xuefa.platform.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.provisioning.CityStep.Step;
import org.xuefa.platform.search.SearchUnavailable;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.spi.TenantId;

/** What is remembered and said of a step that fails, and that the same call goes on; that it does so after a crash, the fault tests show. */
class AddCityTest {
    private static final AddCity.Wanted WUWEI = new AddCity.Wanted("wuwei", "620600", "武威市", null, null);
    private final Map<String, CityRegister.StepRecord> remembered = new LinkedHashMap<>();
    private final List<Step> ran = new ArrayList<>();
    private Runnable search = () -> {};
    private City.State state = City.State.PROVISIONING;

    @Test
    void saysWhichStepFailedAndWhyAndGoesOnWithTheSameCall() {
        search = () -> {
            throw new SearchUnavailable("127.0.0.1 refused");
        };

        assertThatThrownBy(() -> adding().add(WUWEI)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(ProvisioningProblem.PROVISIONING_FAILED);
            assertThat(refusal.facts()).containsEntry("step", "search-index").hasEntrySatisfying("cause", cause -> assertThat(cause).asString().contains("Elasticsearch").doesNotContain("127"));
        });
        assertThat(remembered.get("search-index").done()).isFalse();
        assertThat(remembered.get("search-index").message()).contains("没有应答");
        assertThat(remembered).doesNotContainKey("administrator");
        search = () -> {};

        var city = adding().add(WUWEI);

        assertThat(city.isOpen()).isTrue();
        assertThat(remembered.values()).allMatch(CityRegister.StepRecord::done);
        assertThat(ran).containsExactly(Step.SEARCH_INDEX, Step.SEARCH_INDEX, Step.ADMINISTRATOR);
    }

    @Test
    void remembersAlsoWhatNoProgrammerExpects() {
        search = () -> {
            throw new NoClassDefFoundError("something");
        };

        assertThatThrownBy(() -> adding().add(WUWEI)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem()).isEqualTo(ProvisioningProblem.PROVISIONING_FAILED));
        assertThat(remembered.get("search-index").message()).contains("NoClassDefFoundError");
    }

    private AddCity adding() {
        var settings = new Settings() {
            @Override
            public String issuer(String realm) {
                return "http://keycloak.invalid/realms/" + realm;
            }
        };
        var directory = new CityDirectory() {
            @Override
            public void changed() {}

            @Override
            public Optional<City> bySlug(String slug) {
                return Optional.of(new City(new TenantId(1), slug, "620600", "武威市", "http://keycloak.invalid/realms/" + slug, "#b3261e", true, state, "main", Instant.EPOCH));
            }
        };
        return new AddCity(new RegisterInMemory(), directory, settings, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                List.of(step(Step.SEARCH_INDEX, () -> search.run()), step(Step.ADMINISTRATOR, () -> {})));
    }

    private CityStep step(Step step, Runnable work) {
        return new CityStep() {
            @Override
            public Step step() {
                return step;
            }

            @Override
            public void run(City city) {
                ran.add(step);
                work.run();
            }
        };
    }

    private final class RegisterInMemory extends CityRegister {
        @Override
        public boolean enter(String slug, String code, String name, String issuer, @Nullable String accent, @Nullable Boolean secondFactor) {
            return remembered.isEmpty();
        }

        @Override
        public void remember(String slug, String step, StepRecord record) {
            remembered.put(step, record);
        }

        @Override
        public void open(String slug) {
            state = City.State.OPEN;
        }

        @Override
        public <T> Optional<T> exclusively(String slug, Supplier<T> work) {
            return Optional.of(work.get());
        }
    }
}
