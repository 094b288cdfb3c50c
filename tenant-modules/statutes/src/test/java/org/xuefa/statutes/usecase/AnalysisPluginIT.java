package org.xuefa.statutes.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.localstack.ElasticsearchServer;
import org.xuefa.localstack.Ports;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.search.Analysis;
import org.xuefa.platform.search.CityIndex;
import org.xuefa.platform.search.RebuildReason;
import org.xuefa.platform.search.SearchGateway;
import org.xuefa.platform.search.SearchUnavailable;
import org.xuefa.spi.TenantId;
import org.xuefa.statutes.search.Meanings;
import org.xuefa.statutes.search.StatuteIndex;
import org.xuefa.testkit.BuiltProject;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** One engine with the analysis plugin, then without it on the same data, then with it again: the index follows, and is always equal to the database. */
@ExtendWith(DatabaseExtension.class)
class AnalysisPluginIT {
    private static final Caller LEARNER = new Caller("subject", "learner", "学员", Set.of(Role.LEARNER));

    @Test
    void theIndexFollowsThePluginAndSearchAnswersWithAndWithoutIt(Database database, @TempDir Path folder) throws Exception {
        var plugins = BuiltProject.elasticsearchPlugins();
        assertThat(plugins).as("built before this module").hasSize(1);
        Files.createDirectories(folder);
        var library = new LibraryFixture(database);
        library.bringIn(LibraryFixture.law("湿地赔偿法", "2024年1月1日", "赔偿义务机关应当给予赔偿。", "依照本法第一条的规定给予赔偿的，不再处罚。"));

        int port = Ports.free();
        var city = database.newTenant();
        var gateway = new SearchGateway(database.directory(), Optional.of(URI.create("http://127.0.0.1:" + port)), null, 0);
        var index = new IndexStatutes(library.feedIndex, gateway);
        assertThat(gateway.knownAnalysis()).as("before anybody asked").isEmpty();

        try (var server = ElasticsearchServer.in(folder).port(port).plugins(plugins).build()) {
            server.start();
            check(database, city, library, gateway, index, Analysis.PLUGIN);
            assertThat(index.state().reason()).isEqualTo(RebuildReason.ASKED);
        }
        try (var server = ElasticsearchServer.in(folder).port(port).build()) {
            server.start();
            library.bringIn(LibraryFixture.law("湿地赔偿法", "2025年1月1日", "赔偿义务机关应当给予赔偿。", "依照本法第一条的规定给予赔偿的，不再处罚。", "本法自公布之日起施行。"));
            check(database, city, library, gateway, index, Analysis.BUILT_IN);
            index.rebuild();
            assertThat(index.state().reason()).as("stands until the plugin is back").isEqualTo(RebuildReason.PLUGIN_LOST);
        }
        assertThatThrownBy(index::look).isInstanceOf(SearchUnavailable.class);
        try (var server = ElasticsearchServer.in(folder).port(port).plugins(plugins).build()) {
            server.start();
            check(database, city, library, gateway, index, Analysis.PLUGIN);
            assertThat(index.state().reason()).isEqualTo(RebuildReason.PLUGIN_GAINED);
        }
    }

    private static void check(Database database, TenantId city, LibraryFixture library, SearchGateway gateway, IndexStatutes index, Analysis expected) throws InterruptedException {
        lookUntil(gateway, index, expected);
        drain(index::catchUp);
        gateway.refresh(StatuteIndex.DEFINITION);

        assertThat(gateway.knownAnalysis()).contains(expected);
        assertThat(index.state()).matches(state -> state.available() && state.analysis() == expected && state.inDatabase().equals(state.inIndex()) && state.inDatabase().count() > 1);
        var search = new SearchStatutes(library.library, new CityIndex(gateway, List.of()), gateway, Meanings.off(), _ -> Optional.empty(), LibraryFixture.CLOCK);
        assertThat(titles(database, city, search, "濕地賠償法第二條").getFirst()).isEqualTo("湿地赔偿法 2");
        assertThat(titles(database, city, search, "赔偿义务机关").getFirst()).isEqualTo("湿地赔偿法 1");
    }

    /** As the platform does every two seconds; the round that repairs without a reason never comes. */
    private static void lookUntil(SearchGateway gateway, IndexStatutes index, Analysis expected) throws InterruptedException {
        for (int looks = 0; looks < 150; looks++) {
            try {
                index.look();
                if (gateway.analysis(StatuteIndex.DEFINITION).filter(expected::equals).isPresent()) {
                    return;
                }
            } catch (SearchUnavailable e) {
                // A moment after the start, or after the engine was away.
            }
            Thread.sleep(200);
        }
    }

    private static List<String> titles(Database database, TenantId city, SearchStatutes search, String words) {
        var request = new SearchStatutes.Request(words, "", null, null, null, null, null, 0, 10, LEARNER);
        return database.as(city, () -> search.search(request)).items().stream().map(SearchStatutes.Item::article).filter(java.util.Objects::nonNull)
                .map(hit -> hit.law() + " " + hit.number()).toList();
    }

    private static void drain(BooleanSupplier work) {
        while (work.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
