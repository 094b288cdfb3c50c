package org.xuefa.platform.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefa.platform.plugin.jar.PluginJar;
import org.xuefa.platform.plugin.jar.PluginShelf;
import org.xuefa.spi.MobilePhone;
import org.xuefa.spi.TenantId;
import org.xuefa.spi.plugin.CertificateRenderer;
import org.xuefa.spi.plugin.CityEventListener;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.IdentitySource;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.spi.plugin.QuestionImporter;
import org.xuefa.testkit.plugin.PluginJars;

/**
 * Guests that misbehave in every way one can think of. Each is cut off and reported, and calls of the others go on.
 * Long because it is the list of them all: a case is a few lines and reads beside its neighbours.
 */
class HostilePluginsTest {
    private static final String LISTENER = "public Optional<CityEventListener> cityEventListener(PluginContext context) { return Optional.of(event -> { %s }); }";
    private static final String IMPORTER = "public Optional<QuestionImporter> questionImporter(PluginContext context) { return Optional.of(file -> { %s }); }";
    private static final Limits SHORT = new Limits(Duration.ofMillis(400), Duration.ofMillis(200), 1000, 100_000, 64 << 20);
    private static final TenantId WUWEI = new TenantId(1);
    private static final TenantId JINCHANG = new TenantId(2);
    private static final AtomicInteger JARS = new AtomicInteger();
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-08-01T00:00:00Z"), ZoneOffset.UTC);
    private final PluginHost host = new PluginHost(point -> point == ExtensionPoint.EVENT_LISTENER ? SHORT : Limits.of(point), clock, troubles::add, (_, _) -> { }, task -> Thread.ofPlatform().daemon().start(task));

    @TempDir
    private Path folder;

    /** Guests that nobody can stop look here whether the test is over; else they would keep the machine busy. */
    @AfterEach
    void sendHome() throws InterruptedException {
        System.setProperty("hostile.end", "yes");
        Thread.sleep(100);
        System.clearProperty("hostile.end");
    }

    @Test
    void onePluginThatThrowsIsCutOffAfterFiveFailuresInARowAndTheOthersGoOn() {
        var bad = jar("event-listener", "", LISTENER.formatted("throw new IllegalStateException(\"张三 13800138000\");"));
        var good = jar("event-listener", "", LISTENER.formatted(""));

        for (int call = 1; call <= 7; call++) {
            var failed = catchThrowableOfType(PluginFailed.class, () -> tell(bad, WUWEI));
            tell(good, WUWEI);
            assertThat(failed.reason()).as("call " + call).isEqualTo(call <= 5 ? PluginFailed.Reason.FAILED : PluginFailed.Reason.OFF);
        }

        assertThat(troubles).hasSize(5).allSatisfy(trouble -> {
            assertThat(trouble.kind()).isEqualTo(FailureKind.THREW);
            assertThat(trouble.cause()).isEqualTo("java.lang.IllegalStateException");
            assertThat(trouble.toString()).doesNotContain("张三", "138");
        });
        assertThat(troubles).extracting(Trouble::cutsOff).containsExactly(false, false, false, false, true);
    }

    @Test
    void itIsCutOffForOneCityAndAfterThreeCitiesForAll() {
        var bad = jar("event-listener", "", LISTENER.formatted("throw new RuntimeException();"));
        var cities = IntStream.rangeClosed(1, 4).mapToObj(TenantId::new).toList();

        for (var city : cities.subList(0, 2)) {
            IntStream.range(0, 5).forEach(_ -> assertThatThrownBy(() -> tell(bad, city)).isInstanceOf(PluginFailed.class));
        }
        assertThat(troubles).extracting(Trouble::everywhere).doesNotContain(true);
        IntStream.range(0, 5).forEach(_ -> assertThatThrownBy(() -> tell(bad, cities.get(2))).isInstanceOf(PluginFailed.class));

        assertThat(troubles.getLast().everywhere()).isTrue();
        assertThat(reason(() -> tell(bad, cities.get(3)))).isEqualTo(PluginFailed.Reason.OFF);
    }

    @Test
    void whatIsActivatedAnewMayTryAgain() {
        var moody = jar("event-listener", "", LISTENER.formatted("if (context.settings().flag(\"bad\")) { throw new RuntimeException(); }"));
        IntStream.range(0, 5).forEach(_ -> assertThatThrownBy(() -> tell(activation(moody, WUWEI, 1, Map.of("bad", "true")))).isInstanceOf(PluginFailed.class));
        assertThat(reason(() -> tell(activation(moody, WUWEI, 1, Map.of("bad", "true"))))).isEqualTo(PluginFailed.Reason.OFF);

        tell(activation(moody, WUWEI, 2, Map.of()));

        assertThat(troubles).hasSize(5);
    }

    @Test
    void aCallThatWaitsForEverEndsWithItsTime() {
        var slow = jar("event-listener", "", LISTENER.formatted("try { Thread.sleep(100_000); } catch (InterruptedException e) { return; }"));

        assertThat(reason(() -> tell(slow, WUWEI))).isEqualTo(PluginFailed.Reason.FAILED);

        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(FailureKind.TIMED_OUT);
            assertThat(trouble.cutsOff()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "long n = 0; while (System.getProperty(\"hostile.end\") == null) { n++; }",
        "while (System.getProperty(\"hostile.end\") == null) { try { Thread.sleep(50); } catch (InterruptedException e) { } }",
        "while (System.getProperty(\"hostile.end\") == null) { try { throw new Error(); } catch (Throwable t) { } }"
    })
    void aCallThatIgnoresInterruptsIsCutOffAtOnceAndCountedForAsLongAsItRuns(String code) {
        var stubborn = jar("event-listener", "", LISTENER.formatted(code));
        var good = jar("event-listener", "", LISTENER.formatted(""));

        assertThat(reason(() -> tell(stubborn, WUWEI))).isEqualTo(PluginFailed.Reason.FAILED);
        tell(good, WUWEI);

        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(FailureKind.UNRESPONSIVE);
            assertThat(trouble.cutsOff()).isTrue();
        });
        assertThat(host.holdings().get(stubborn.id()).stuckThreads()).isOne();
        assertThat(reason(() -> tell(stubborn, WUWEI))).isEqualTo(PluginFailed.Reason.OFF);
    }

    @Test
    void aStaticInitialiserAndAConstructorThatHangAreEndedToo() {
        var constructor = jar("event-listener", "", "public Sample() { try { Thread.sleep(100_000); } catch (InterruptedException e) { throw new RuntimeException(); } }" + LISTENER.formatted(""));
        var initialiser = jar("event-listener", "", "static { int x = 1 / \"\".length(); }" + LISTENER.formatted(""));

        assertThat(reason(() -> tell(constructor, WUWEI))).isEqualTo(PluginFailed.Reason.FAILED);
        assertThat(reason(() -> tell(initialiser, WUWEI))).isEqualTo(PluginFailed.Reason.FAILED);

        assertThat(troubles).extracting(Trouble::kind).containsExactly(FailureKind.TIMED_OUT, FailureKind.THREW);
        assertThat(troubles.getLast().cause()).isEqualTo("java.lang.ExceptionInInitializerError");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // a list without an end; one that lies about its size; one that contains itself; a huge text; a null
        "return new AbstractList<>() { public QuestionImporter.Row get(int i) { return QuestionImporter.Row.unreadable(i + 1, \"x\"); } public int size() { return Integer.MAX_VALUE; } };",
        "return new ArrayList<>() { public Iterator<QuestionImporter.Row> iterator() { return new Iterator<>() { public boolean hasNext() { return true; } public QuestionImporter.Row next() { return QuestionImporter.Row.unreadable(1, \"x\"); } }; } };",
        "@SuppressWarnings({\"unchecked\", \"rawtypes\"}) List<QuestionImporter.Row> self = (List) new ArrayList<Object>(); ((List) self).add(self); return self;",
        "return List.of(QuestionImporter.Row.of(1, new QuestionImporter.Question(QuestionImporter.Type.SINGLE, \"x\".repeat(40_000_000), 1, \"\", List.of(), List.of(), \"\", \"\", \"\")));",
        "return null;",
        "@SuppressWarnings({\"unchecked\", \"rawtypes\"}) List<QuestionImporter.Row> odd = (List) List.of(new Object()); return odd;"
    })
    void whatComesBackIsBoundedAndOfTheRightKind(String code) {
        var endless = jar("question-importer", "", IMPORTER.formatted(code));

        assertThat(reason(() -> host.extension(QuestionImporter.class, activation(endless, WUWEI)).read(new QuestionImporter.SourceFile("a.txt", new byte[0]))))
                .isEqualTo(PluginFailed.Reason.FAILED);

        assertThat(troubles).singleElement().satisfies(trouble -> assertThat(trouble.kind()).isIn(FailureKind.TOO_LARGE, FailureKind.BAD_RESULT));
    }

    @Test
    void whatComesBackIsAFreshCopyWithNothingOfThePluginsOwn() {
        var jar = jar("question-importer", "", IMPORTER.formatted("""
                return new AbstractList<>() {
                    public QuestionImporter.Row get(int i) { return QuestionImporter.Row.of(i + 1, new QuestionImporter.Question(QuestionImporter.Type.SINGLE, file.name(), 2, new String(file.content()),
                        List.of("甲", "乙", "丙"), List.of(1), "", "", "")); }
                    public int size() { return 2; }
                };"""));

        var rows = host.extension(QuestionImporter.class, activation(jar, WUWEI)).read(new QuestionImporter.SourceFile("a.txt", "题".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(rows).hasSize(2).hasOnlyElementsOfType(QuestionImporter.Row.class);
        assertThat(rows.getClass().getClassLoader()).isNull();
        assertThat(rows.getLast().question().options()).containsExactly("甲", "乙", "丙");
    }

    @Test
    void aFileThatIsAtFaultIsDeclinedAndDoesNotCountAsAFailure() {
        var jar = jar("question-importer", "", IMPORTER.formatted("throw new PluginFailure(QuestionImporter.NOT_READABLE);"));
        var importer = host.extension(QuestionImporter.class, activation(jar, WUWEI));

        for (int call = 0; call < 8; call++) {
            assertThat(reason(() -> importer.read(new QuestionImporter.SourceFile("a.txt", new byte[0])))).isEqualTo(PluginFailed.Reason.DECLINED);
        }

        assertThat(troubles).isEmpty();
    }

    @Test
    void itsOwnWordForAFailureIsShownAndNoOtherMessage() {
        var jar = jar("event-listener", "", LISTENER.formatted("throw new PluginFailure(event.type());"));

        assertThatThrownBy(() -> tell(jar, WUWEI, "gateway-refused-login")).isInstanceOf(PluginFailed.class);
        assertThatThrownBy(() -> tell(jar, WUWEI, "张三 13800138000")).isInstanceOf(PluginFailed.class);

        assertThat(troubles).extracting(Trouble::cause).containsExactly("gateway-refused-login", "unnamed");
    }

    @Test
    void memoryTakenWithoutEndIsSeenAndAFilledHeapCutsOff() {
        var greedy = jar("event-listener", "", LISTENER.formatted("byte[] last = null; while (!Thread.currentThread().isInterrupted()) { last = new byte[100_000]; } event.facts().get(\"\" + last.length);"));
        var bursting = jar("event-listener", "", LISTENER.formatted("long[] all = new long[Integer.MAX_VALUE]; event.facts().get(\"\" + all.length);"));

        assertThat(reason(() -> tell(greedy, WUWEI))).isEqualTo(PluginFailed.Reason.FAILED);
        assertThat(reason(() -> tell(bursting, WUWEI))).isEqualTo(PluginFailed.Reason.FAILED);

        assertThat(troubles).hasSize(2).allSatisfy(trouble -> {
            assertThat(trouble.kind()).isEqualTo(FailureKind.MEMORY);
            assertThat(trouble.cutsOff()).isTrue();
        });
    }

    @Test
    void threadsThatGrowAreSeenAndCutOff() {
        var leaking = jar("event-listener", "threads", LISTENER.formatted("""
                for (int i = 0; i < 5; i++) {
                    var thread = new Thread(() -> { try { Thread.sleep(600_000); } catch (InterruptedException e) { return; } });
                    thread.setDaemon(true);
                    thread.start();
                }"""));

        IntStream.range(0, 3).forEach(_ -> tell(leaking, WUWEI));
        assertThat(reason(() -> tell(leaking, WUWEI))).isEqualTo(PluginFailed.Reason.FAILED);

        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(FailureKind.THREADS);
            assertThat(trouble.cutsOff()).isTrue();
        });
        assertThat(eventually(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> group(thread).contains(leaking.id())))).as("threads that heed an interrupt are ended").isTrue();
    }

    @Test
    void threadsLeftBehindAreReportedWhenItIsClosed() {
        var leaving = jar("event-listener", "threads", LISTENER.formatted(
                "var thread = new Thread(() -> { while (System.getProperty(\"hostile.end\") == null) { try { Thread.sleep(50); } catch (InterruptedException e) { } } }); thread.setDaemon(true); thread.start();"));
        var tidy = jar("event-listener", "threads", """
                private final java.util.concurrent.ExecutorService threads = java.util.concurrent.Executors.newFixedThreadPool(2);
                public Optional<CityEventListener> cityEventListener(PluginContext context) { return Optional.of(event -> threads.submit(() -> { })); }
                public void close() { threads.shutdownNow(); }""");
        tell(leaving, WUWEI);
        tell(tidy, WUWEI);

        host.closeWhere(_ -> true);

        assertThat(eventually(() -> !troubles.isEmpty())).isTrue();
        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.pluginId()).isEqualTo(leaving.id());
            assertThat(trouble.kind()).isEqualTo(FailureKind.THREADS_LEFT);
        });
    }

    @Test
    void staticFieldsOfOneCityAreNotThoseOfAnother() {
        var counting = jar("notification-channel", "", """
                private static int calls;
                public Optional<NotificationChannel> notificationChannel(PluginContext context) {
                    return Optional.of(message -> new NotificationChannel.Delivery(NotificationChannel.Result.ACCEPTED, context.city().slug() + "." + ++calls));
                }""");

        assertThat(List.of(send(counting, WUWEI), send(counting, WUWEI), send(counting, JINCHANG), send(counting, WUWEI)))
                .containsExactly("city-1.1", "city-1.2", "city-2.1", "city-1.3");
    }

    @Test
    void aThreadLocalOfTheServerOrOfACallBeforeIsNotThere() {
        var jar = jar("notification-channel", "", """
                private static final ThreadLocal<Integer> KEPT = ThreadLocal.withInitial(() -> 0);
                public Optional<NotificationChannel> notificationChannel(PluginContext context) {
                    return Optional.of(message -> { KEPT.set(KEPT.get() + 1); return new NotificationChannel.Delivery(NotificationChannel.Result.ACCEPTED, "n" + KEPT.get()); });
                }""");

        assertThat(send(jar, WUWEI)).isEqualTo("n1");
        assertThat(send(jar, WUWEI)).isEqualTo("n1");
    }

    /** With reflection declared, so the gate lets it in: the loaders alone must hold. */
    @Test
    void itsClassLoaderSeesTheSpiTheJdkAndItsOwnJarOnly() {
        var looking = jar("notification-channel", "reflection", """
                private static String see(ClassLoader from, String name) {
                    try { Class.forName(name, false, from); return "seen"; } catch (ClassNotFoundException | NoClassDefFoundError e) { return "hidden"; }
                }
                public Optional<NotificationChannel> notificationChannel(PluginContext context) {
                    return Optional.of(message -> {
                        var loaders = new ArrayList<ClassLoader>(List.of(getClass().getClassLoader(), Plugin.class.getClassLoader(), context.getClass().getClassLoader(),
                            message.getClass().getClassLoader(), Thread.currentThread().getContextClassLoader()));
                        for (Object given : new Object[] {context.settings(), context.log(), context.city(), message.recipient()}) { loaders.add(given.getClass().getClassLoader()); }
                        for (var loader : List.copyOf(loaders)) {
                            for (var above = loader; above != null; above = above.getParent()) { loaders.add(above); var itself = above.getClass().getClassLoader(); if (itself != null) { loaders.add(itself); } }
                        }
                        if (context.clock().getClass().getClassLoader() != null) { loaders.add(context.clock().getClass().getClassLoader()); }
                        for (var loader : loaders) {
                            if (loader == null) { return new NotificationChannel.Delivery(NotificationChannel.Result.UNREACHABLE, "null"); }
                            for (var name : List.of("org.xuefa.platform.tenancy.CurrentTenant", "org.xuefa.platform.plugin.run.PluginHost", "jakarta.persistence.EntityManager", "org.hibernate.Session",
                                    "com.fasterxml.jackson.databind.ObjectMapper", "org.junit.jupiter.api.Test")) {
                                if (!see(loader, name).equals("hidden")) { return new NotificationChannel.Delivery(NotificationChannel.Result.UNREACHABLE, name.replaceAll(".*[.]", "")); }
                            }
                        }
                        return new NotificationChannel.Delivery(NotificationChannel.Result.ACCEPTED, see(getClass().getClassLoader(), "java.net.http.HttpClient") + "." + see(getClass().getClassLoader(), "cn.example.Sample"));
                    });
                }""");

        assertThat(send(looking, WUWEI)).isEqualTo("seen.seen");
    }

    @Test
    void aCityOrATransactionOfTheCallersThreadIsNotVisibleAndItsTimeIsTheServers() {
        var jar = jar("certificate-renderer", "", """
                public Optional<CertificateRenderer> certificateRenderer(PluginContext context) {
                    return Optional.of(facts -> (context.clock().instant().toString().substring(0, 10) + " " + facts.grade() + " " + facts.score() + " " + context.city().name()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }""");

        var bytes = host.extension(CertificateRenderer.class, activation(jar, WUWEI)).render(new CertificateRenderer.Facts("1", "张三", "单位", "标题", CertificateRenderer.Grade.GOOD, null, "司法局",
                java.time.LocalDate.of(2026, 8, 1), "https://x"));

        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("2026-08-01 GOOD null 城市1");
    }

    @Test
    void aPluginThatOffersWhatItDoesNotGiveFails() {
        var empty = jar("event-listener, identity-source", "", LISTENER.formatted(""));
        tell(empty, WUWEI);

        assertThat(reason(() -> host.extension(IdentitySource.class, activation(empty, WUWEI)).people(new IdentitySource.Query(2026, null, 10)))).isEqualTo(PluginFailed.Reason.FAILED);

        assertThat(troubles).singleElement().satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(FailureKind.NOT_GIVEN));
    }

    @Test
    void callsOfOnePluginThatHangDoNotKeepTheOthersWaiting() throws Exception {
        var slow = jar("event-listener", "", LISTENER.formatted("try { Thread.sleep(100_000); } catch (InterruptedException e) { return; }"));
        var good = jar("event-listener", "", LISTENER.formatted(""));
        try (var callers = Executors.newFixedThreadPool(8)) {
            var hanging = IntStream.range(0, 4).mapToObj(_ -> callers.submit(() -> reason(() -> tell(slow, WUWEI)))).toList();
            IntStream.range(0, 50).forEach(_ -> tell(good, WUWEI));
            assertThat(hanging).anySatisfy(call -> assertThat(call.isDone()).isFalse());
            for (var call : hanging) {
                assertThat(call.get(10, TimeUnit.SECONDS)).isIn(PluginFailed.Reason.FAILED, PluginFailed.Reason.BUSY, PluginFailed.Reason.OFF);
            }
        }
    }

    @Test
    void whatIsClosedIsLetGoOfAndItsClassesAreCollected() {
        var jar = jar("event-listener", "", LISTENER.formatted(""));
        tell(jar, WUWEI);
        assertThat(host.holdings().get(jar.id())).isEqualTo(new PluginHost.Holdings(1, 0, 0));

        host.closeIdle(Duration.ofDays(1));
        assertThat(host.holdings().get(jar.id()).instances()).isOne();
        host.closeIdle(Duration.ZERO);

        assertThat(eventually(() -> {
            System.gc();
            return !host.holdings().containsKey(jar.id());
        })).isTrue();
        tell(jar, WUWEI);
    }

    @Test
    void linesForTheLogAreBounded() {
        var chatty = jar("event-listener", "", LISTENER.formatted("for (int i = 0; i < 1000; i++) { context.log().warning(\"line \" + i + \"x\".repeat(1000)); }"));

        tell(chatty, WUWEI);

        assertThat(troubles).isEmpty();
    }

    private PluginJar jar(String offers, String uses, String body) {
        var id = "cn.example.p" + JARS.incrementAndGet();
        PluginJars.of(id, offers, uses, body).write(folder.resolve(id + ".jar"));
        var shelf = PluginShelf.of(folder);
        assertThat(shelf.refused()).isEmpty();
        return shelf.find(id).orElseThrow();
    }

    private static Activation activation(PluginJar jar, TenantId city) {
        return activation(jar, city, 1, Map.of());
    }

    private static Activation activation(PluginJar jar, TenantId city, long revision, Map<String, String> settings) {
        return new Activation(jar, city, "city-" + city, "城市" + city, 1, revision, settings);
    }

    private void tell(PluginJar jar, TenantId city) {
        tell(activation(jar, city));
    }

    private void tell(PluginJar jar, TenantId city, String type) {
        host.extension(CityEventListener.class, activation(jar, city)).on(new CityEventListener.Event(UUID.randomUUID(), type, clock.instant(), 1, Map.of()));
    }

    private void tell(Activation activation) {
        host.extension(CityEventListener.class, activation).on(new CityEventListener.Event(UUID.randomUUID(), "x", clock.instant(), 1, Map.of("a", "b")));
    }

    private String send(PluginJar jar, TenantId city) {
        var recipient = new NotificationChannel.Recipient(UUID.randomUUID(), "张三", new MobilePhone("13800138000"));
        return host.extension(NotificationChannel.class, activation(jar, city)).send(new NotificationChannel.Message(UUID.randomUUID(), recipient, "提醒", "请学习")).reference();
    }

    private static PluginFailed.Reason reason(Runnable call) {
        return catchThrowableOfType(PluginFailed.class, call::run).reason();
    }

    private static String group(Thread thread) {
        var group = thread.getThreadGroup();
        return group == null ? "" : group.getName();
    }

    private static boolean eventually(BooleanSupplier condition) {
        for (int look = 0; look < 200; look++) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
