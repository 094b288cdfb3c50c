package org.xuefa.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatutesTest {
    private static final Law LAW = new Law(UUID.randomUUID(), "中华人民共和国候鸟保护法", "候鸟保护法", "行政法", List.of("中华人民共和国护鸟条例"), List.of());

    @Test
    void aLawIsCitedByTitleAndAliasWithAndWithoutTheCountryAndMarks() {
        assertThat(new OneLaw().names(LAW.title())).containsExactlyInAnyOrder(
                "中华人民共和国候鸟保护法", "候鸟保护法", "中华人民共和国护鸟条例", "护鸟条例", "《中华人民共和国候鸟保护法》", "《候鸟保护法》", "《中华人民共和国护鸟条例》", "《护鸟条例》");
    }

    @Test
    void aTitleThatHasNoCountryInItIsItsOwnShortTitle() {
        assertThat(new OneLaw().names("反分裂国家法")).containsExactlyInAnyOrder("反分裂国家法", "《反分裂国家法》");
    }

    private static final class OneLaw implements Statutes {
        @Override
        public Optional<Law> law(String title) {
            return title.equals(LAW.title()) ? Optional.of(LAW) : Optional.empty();
        }

        @Override
        public Optional<Article> article(String law, String versionDate, String article) {
            return Optional.empty();
        }

        @Override
        public List<Citation> unknown(Collection<Citation> citations) {
            return List.of();
        }

        @Override
        public List<org.xuefa.statutes.Amendment> amended(Collection<Citation> citations) {
            return List.of();
        }

        @Override
        public List<Citation> outdated(Collection<Citation> citations) {
            return List.of();
        }
    }
}
