package org.xuefa.statutes.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.localstack.ElasticsearchServer;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.search.CityIndex;
import org.xuefa.platform.search.LearnerTier;
import org.xuefa.platform.search.SearchGateway;
import org.xuefa.spi.TenantId;
import org.xuefa.statutes.search.Meanings;
import org.xuefa.statutes.search.StatuteIndex;
import org.xuefa.statutes.usecase.SearchStatutes.Request;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class SearchStatutesIT {
    @TempDir
    static Path folder;

    private static final Caller LEARNER = new Caller("subject", "learner", "学员", Set.of(Role.LEARNER));
    private static final LearnerTier NO_TIER = _ -> Optional.empty();
    private static ElasticsearchServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ElasticsearchServer.in(Files.createDirectories(folder.resolve("elasticsearch"))).build();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static SearchGateway gateway(Database database) {
        return new SearchGateway(database.directory(), Optional.of(URI.create(server.url())), null, 0);
    }

    private static Request request(String words) {
        return new Request(words, "", null, null, null, null, null, 0, 10, LEARNER);
    }

    @Test
    void findsByReferenceWordsAndMeaningAndKeepsTheIndexEqualToTheDatabase(Database database) {
        var library = new LibraryFixture(database);
        library.bringIn(LibraryFixture.law("劳作合约法", "2019年1月1日", "为了保护劳作者的合法权益，制定本法。", "旧的规定，现已修改。"));
        library.bringIn(LibraryFixture.law("劳作合约法", "2024年1月1日", "为了保护劳作者的合法权益，制定本法。", "用人单位拖欠劳动报酬的，由主管部门责令限期支付。",
                "劳作者提前三十日以书面形式通知用人单位，可以解除合约。", "试用期最长不得超过六个月。"));
        var gateway = gateway(database);
        var index = new IndexStatutes(library.feedIndex, gateway);
        var meanings = new Meanings(true, 1);
        var reckon = new ReckonMeanings(library.feedIndex, meanings);
        var search = new SearchStatutes(library.library, new CityIndex(gateway, List.of()), gateway, meanings, NO_TIER, LibraryFixture.CLOCK);
        drain(index::catchUp);
        gateway.refresh(StatuteIndex.DEFINITION);
        var city = database.newTenant();

        assertThat(titles(database, city, search, "劳作合约法第三条").getFirst()).isEqualTo("劳作合约法 3");
        assertThat(titles(database, city, search, "lao zuo he yue fa 4").getFirst()).isEqualTo("劳作合约法 4");
        assertThat(titles(database, city, search, "拖欠劳动报酬").getFirst()).isEqualTo("劳作合约法 2");
        assertThat(titles(database, city, search, "旧的规定")).as("superseded versions are left out").noneMatch(title -> title.equals("旧"));
        assertThat(guessed(database, city, search, "拖欠劳动报酬")).isFalse();
        assertThat(guessed(database, city, search, "月亮把键盘腌成了三角形的下午")).as("single characters are in every text").isTrue();
        assertThat(library.feedIndex.waitingCount()).isZero();
        assertThat(index.state()).matches(state -> state.available() && state.inDatabase().equals(state.inIndex()));

        if (library.feedIndex.articleCount() < 1_000) {
            drain(reckon::next);
            drain(index::catchUp);
            gateway.refresh(StatuteIndex.DEFINITION);
            var answer = database.as(city, () -> search.search(request("老板不发工资怎么办")));
            assertThat(answer.byMeaning()).isTrue();
            assertThat(guessed(database, city, search, "老板不发工资怎么办")).as("near by meaning alone").isFalse();
            var unsaid = database.as(city, () -> search.search(request("欠薪")));
            assertThat(unsaid.byMeaning()).as("a keyword that no article has").isTrue();
            assertThat(unsaid.guessed()).isFalse();
            assertThat(unsaid.items().stream().limit(3).map(item -> item.article().text())).anyMatch(text -> text.contains("劳动报酬"));
            assertThat(guessed(database, city, search, "红烧肉怎么炖才好吃？")).as("nothing to do with law").isTrue();
            assertThat(guessed(database, city, search, "吃着红烧肉可以解除合约吗？")).as("has words of an article").isFalse();
            assertThat(answer.items().stream().limit(3).map(item -> item.article().text())).anyMatch(text -> text.contains("劳动报酬"));
            assertThat(index.state()).matches(state -> state.inDatabase().equals(state.inIndex()));
        }
        assertThat(database.as(city, () -> search.suggest("laozuo", LEARNER, 5))).extracting(SearchStatutes.Suggestion::text).contains("劳作合约法");
    }

    @Test
    void findsByANameAndAWordThatTheOperatorAddedAndNoMoreByWhatWasTakenOut(Database database) {
        var library = new LibraryFixture(database);
        library.bringIn(LibraryFixture.law("苍鹭看护法", "2020年1月1日", "苍鹭的栖息地由主管部门看护。", "占道经营的，责令改正。"));
        library.bringIn(LibraryFixture.law("苍鹭看护法", "2024年1月1日", "苍鹭的栖息地由主管部门看护。", "违背约定的罕见词句。"));
        var gateway = gateway(database);
        var index = new IndexStatutes(library.feedIndex, gateway);
        var search = new SearchStatutes(library.library, new CityIndex(gateway, List.of()), gateway, Meanings.off(), NO_TIER, LibraryFixture.CLOCK);
        var city = database.newTenant();
        var law = library.read.now(library.read.law("苍鹭看护法").orElseThrow().id());
        Supplier<List<String>> byName = () -> titles(database, city, search, "长脚例第一条");
        Supplier<List<String>> byWord = () -> titles(database, city, search, "支小摊子被赶走怎么办？");
        indexed(index, gateway);
        assertThat(byName.get().stream().findFirst()).isNotEqualTo(Optional.of("苍鹭看护法 1"));
        assertThat(titles(database, city, search, "违背约定的罕见词句")).contains("苍鹭看护法 2");

        library.describe(law.id(), law.category(), List.of("长脚例"), law.edition(), List.of());
        assertThat(byName.get().getFirst()).as("before the index has heard of anything").isEqualTo("苍鹭看护法 1");

        library.remove(law, law.newest(), List.of());
        indexed(index, gateway);
        assertThat(titles(database, city, search, "违背约定的罕见词句")).doesNotContain("苍鹭看护法 2");
        assertThat(byWord.get()).doesNotContain("苍鹭看护法 2");
        library.words(words -> words.add("支小摊子", List.of("占道经营")));
        assertThat(byWord.get()).contains("苍鹭看护法 2");
        library.words(words -> words.change("支小摊子", List.of("别的说法"), words.one("支小摊子").revision()));
        assertThat(byWord.get()).doesNotContain("苍鹭看护法 2");

        library.correct(LibraryFixture.law("苍鹭看护法", "2020年1月1日", "苍鹭的栖息地由县级主管部门看护。"));
        indexed(index, gateway);
        assertThat(titles(database, city, search, "占道经营责令改正")).doesNotContain("苍鹭看护法 2");
        assertThat(titles(database, city, search, "苍鹭县级主管部门")).contains("苍鹭看护法 1");
        assertThat(index.state()).matches(state -> state.inDatabase().equals(state.inIndex()));
    }

    private static void indexed(IndexStatutes index, SearchGateway gateway) {
        drain(index::catchUp);
        gateway.refresh(StatuteIndex.DEFINITION);
    }

    @Test
    void rebuildsWhileSearchesGoOnAndLosesNoChangeThatComesMeanwhile(Database database) throws Exception {
        var library = new LibraryFixture(database);
        library.bringIn(LibraryFixture.law("不停法", "2020年1月1日", "搜索在重建期间照常进行。"));
        var gateway = gateway(database);
        var index = new IndexStatutes(library.feedIndex, gateway);
        drain(index::catchUp);
        gateway.refresh(StatuteIndex.DEFINITION);
        var search = new SearchStatutes(library.library, new CityIndex(gateway, List.of()), gateway, Meanings.off(), NO_TIER, LibraryFixture.CLOCK);
        var city = database.newTenant();
        var over = new AtomicBoolean();
        var misses = CompletableFuture.supplyAsync(() -> {
            int missed = 0;
            while (!over.get()) {
                missed += titles(database, city, search, "不停法第一条").contains("不停法 1") ? 0 : 1;
            }
            return missed;
        });

        for (int i = 0; i < 3; i++) {
            index.rebuild();
            library.bringIn(LibraryFixture.law("不停法", (2021 + i) + "年1月1日", "搜索在重建期间照常进行。", "第" + i + "次修改。"));
            drain(index::catchUp);
        }
        over.set(true);

        assertThat(misses.get()).isZero();
        gateway.refresh(StatuteIndex.DEFINITION);
        assertThat(index.state()).matches(state -> state.inDatabase().equals(state.inIndex()));
    }

    @Test
    void losesNoEditWhileTheSearchEngineIsAway(Database database) {
        var library = new LibraryFixture(database);
        var gateway = gateway(database);
        var index = new IndexStatutes(library.feedIndex, gateway);
        drain(index::catchUp);
        var search = new SearchStatutes(library.library, new CityIndex(gateway, List.of()), gateway, Meanings.off(), NO_TIER, LibraryFixture.CLOCK);
        var city = database.newTenant();

        server.stop();
        library.bringIn(LibraryFixture.law("断电法", "2020年1月1日", "停机期间的修改不得丢失。"));
        assertThatThrownBy(() -> database.as(city, () -> search.search(request("断电法")))).isInstanceOf(Refusal.class).hasMessage("SEARCH_UNAVAILABLE");
        assertThatThrownBy(index::catchUp).isInstanceOf(org.xuefa.platform.search.SearchUnavailable.class);
        assertThat(library.read.article("断电法", "", "1")).isPresent();
        server.start();
        pause();
        drain(index::catchUp);
        gateway.refresh(StatuteIndex.DEFINITION);

        assertThat(onceItAnswers(() -> titles(database, city, search, "断电法第一条")).getFirst()).isEqualTo("断电法 1");
        assertThat(index.state()).matches(state -> state.inDatabase().equals(state.inIndex()));
    }

    /** A search engine that has just come back may take longer for its first answer than a person is made to wait; the person asks again. */
    private static List<String> onceItAnswers(Supplier<List<String>> question) {
        for (int tries = 1; ; tries++) {
            try {
                return question.get();
            } catch (Refusal notYet) {
                if (tries == 10) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    /** Longer than the gateway rests after a failure. */
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(2_200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean guessed(Database database, TenantId city, SearchStatutes search, String words) {
        var answer = database.as(city, () -> search.search(request(words)));
        assertThat(answer.items()).isNotEmpty();
        return answer.guessed();
    }

    private static List<String> titles(Database database, TenantId city, SearchStatutes search, String words) {
        return database.as(city, () -> search.search(request(words))).items().stream().map(item -> item.article()).filter(java.util.Objects::nonNull)
                .map(hit -> hit.law() + " " + hit.number()).toList();
    }

    private static void drain(BooleanSupplier work) {
        while (work.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
