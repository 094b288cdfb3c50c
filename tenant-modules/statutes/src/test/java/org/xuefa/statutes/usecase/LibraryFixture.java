package org.xuefa.statutes.usecase;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.time.ServerClock;
import org.xuefa.statutes.CitesLaws;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.domain.DeedStore;
import org.xuefa.statutes.domain.ImportStore;
import org.xuefa.statutes.domain.IndexFeed;
import org.xuefa.statutes.domain.StatuteImport;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.domain.StoredVersion;
import org.xuefa.statutes.domain.WordStore;
import org.xuefa.statutes.persistence.JpaDeeds;
import org.xuefa.statutes.persistence.JpaImports;
import org.xuefa.statutes.persistence.JpaIndexFeed;
import org.xuefa.statutes.persistence.JpaNews;
import org.xuefa.statutes.persistence.JpaStatutes;
import org.xuefa.statutes.persistence.JpaWords;
import org.xuefa.testkit.Database;

/** The library's use cases on the real database, each call of a store in a transaction as the container would open it. */
final class LibraryFixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
    private final Database database;
    final StatuteStore statutes;
    final IndexFeed feed;
    final FeedIndex feedIndex;
    final LoadLibrary load;
    final Library library;
    final ReadStatutes read;

    LibraryFixture(Database database) {
        this.database = database;
        statutes = store(StatuteStore.class, entityManager -> new JpaStatutes(entityManager, CLOCK));
        feed = store(IndexFeed.class, JpaIndexFeed::new);
        feedIndex = new FeedIndex(feed, statutes);
        load = new LoadLibrary(statutes, store(WordStore.class, JpaWords::new));
        library = new Library(load);
        read = new ReadStatutes(library, load, CLOCK);
    }

    private <T> T store(Class<T> type, Function<EntityManager, T> inTransaction) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> database.transactionally(entityManager -> {
            try {
                return method.invoke(inTransaction.apply(entityManager), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        })));
    }

    /** Uploads these files and imports all of them. */
    StatuteImport bringIn(Map<String, String> files) {
        return bringIn(zip(files));
    }

    StatuteImport bringIn(byte[] archive) {
        return done(receiveOnly(archive, false));
    }

    /** As above; a text of the same date as a version takes its place. */
    StatuteImport correct(Map<String, String> files) {
        return done(receiveOnly(zip(files), true));
    }

    private StatuteImport done(StatuteImport begun) {
        boolean more = true;
        while (more) {
            more = database.transactionally(entityManager -> importer(entityManager).next());
        }
        library.now();
        return database.transactionally(entityManager -> new JpaImports(entityManager).find(begun.id()).orElseThrow());
    }

    static ImportStatutes importer(EntityManager entityManager) {
        var statutes = new JpaStatutes(entityManager, CLOCK);
        var deeds = new LawDeeds(new JpaDeeds(entityManager), CLOCK);
        return new ImportStatutes(new JpaImports(entityManager), statutes, new RepealLaws(statutes, deeds), deeds, CLOCK);
    }

    private static ReceiveStatutes receive(EntityManager entityManager) {
        ImportStore imports = new JpaImports(entityManager);
        return new ReceiveStatutes(imports, CLOCK);
    }

    StatuteImport receiveOnly(byte[] archive) {
        return receiveOnly(archive, false);
    }

    private StatuteImport receiveOnly(byte[] archive, boolean replaces) {
        return database.transactionally(entityManager -> receive(entityManager).receive(new ByteArrayInputStream(archive), replaces, "operator"));
    }

    /** Tells a city all that is due on that day and new to it, and answers what it heard of a law. */
    List<LawChanged> news(City city, LocalDate today, String shortTitle) {
        var told = new ArrayList<LawChanged>();
        var cities = tellCities(today, () -> List.of(city), event -> told.add((LawChanged) event));
        boolean more = true;
        while (more) {
            more = cities.next();
        }
        return told.stream().filter(news -> news.title().endsWith(shortTitle)).toList();
    }

    /** As one node of the platform tells the cities that are open; each of its steps in a transaction. */
    TellCities tellCities(LocalDate today, Supplier<List<City>> open, Outbox outbox) {
        var clock = Clock.fixed(noon(today), ZoneOffset.UTC);
        var directory = new CityDirectory(database.runtime()) {
            @Override
            public List<City> open() {
                return open.get();
            }
        };
        return new TellCities(directory, new TellCities.Announcements(null, null, null, null) {
            private TellCities.Announcements in(EntityManager entityManager) {
                return new TellCities.Announcements(new JpaNews(entityManager), new JpaStatutes(entityManager, clock), outbox, clock);
            }

            @Override
            public boolean issue() {
                return database.transactionally(entityManager -> in(entityManager).issue());
            }

            @Override
            public int newest() {
                return database.transactionally(entityManager -> in(entityManager).newest());
            }

            @Override
            public int heard(Instant added) {
                return database.transactionally(entityManager -> in(entityManager).heard(added));
            }

            @Override
            public Optional<LawChanged> event(int number) {
                return database.transactionally(entityManager -> in(entityManager).event(number));
            }

            @Override
            public void tell(int number, Optional<LawChanged> event) {
                database.transactionally(entityManager -> {
                    in(entityManager).tell(number, event);
                    return true;
                });
            }
        });
    }

    /** A new city, added to the platform at that moment. */
    City city(Instant added) {
        var id = database.newTenant();
        return new City(id, "city-" + id, "620600", "测试市", "http://issuer.invalid/" + id, "#b3261e", false, City.State.OPEN, "main", added);
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ServerClock.CHINA).toInstant();
    }

    private RepealLaws repeals(EntityManager entityManager) {
        return new RepealLaws(new JpaStatutes(entityManager, CLOCK), new LawDeeds(new JpaDeeds(entityManager), CLOCK));
    }

    void repeal(UUID law, LocalDate on, @Nullable UUID by) {
        database.transactionally(entityManager -> {
            repeals(entityManager).repeal(law, on, by);
            return true;
        });
    }

    void revoke(UUID law, String reason) {
        database.transactionally(entityManager -> {
            repeals(entityManager).revoke(law, reason);
            return true;
        });
    }

    /** Says category and aliases, where these features say what the cities cite. */
    void describe(UUID law, String category, List<String> aliases, long edition, List<City> cities, CitesLaws... citing) {
        var naming = new DescribeLaws.Naming(null, null) {
            private DescribeLaws.Naming in(EntityManager entityManager) {
                return new DescribeLaws.Naming(new JpaStatutes(entityManager, CLOCK), new LawDeeds(new JpaDeeds(entityManager), CLOCK));
            }

            @Override
            public StoredLaw law(UUID lawId) {
                return database.transactionally(entityManager -> in(entityManager).law(lawId));
            }

            @Override
            public void describe(UUID lawId, String branch, List<String> names, long expected) {
                database.transactionally(entityManager -> {
                    in(entityManager).describe(lawId, branch, names, expected);
                    return true;
                });
            }
        };
        new DescribeLaws(naming, cited(cities, citing)).describe(law, category, aliases, edition);
        library.now();
    }

    private CitedPlaces cited(List<City> cities, CitesLaws... citing) {
        var directory = new CityDirectory(database.runtime()) {
            @Override
            public List<City> all() {
                return cities;
            }
        };
        return new CitedPlaces(directory, List.of(citing));
    }

    <T> T words(Function<KeepWords, T> work) {
        var done = database.transactionally(entityManager -> work.apply(new KeepWords(new JpaWords(entityManager), new LawDeeds(new JpaDeeds(entityManager), CLOCK))));
        library.now();
        return done;
    }

    /** Takes out a version, where these features say what the cities cite. */
    void remove(StoredLaw law, StoredVersion version, List<City> cities, CitesLaws... citing) {
        var removal = new RemoveVersions.Removal(null, null, null) {
            private RemoveVersions.Removal in(EntityManager entityManager) {
                return new RemoveVersions.Removal(new JpaStatutes(entityManager, CLOCK), new LawDeeds(new JpaDeeds(entityManager), CLOCK), CLOCK);
            }

            @Override
            public StoredLaw law(UUID lawId) {
                return database.transactionally(entityManager -> in(entityManager).law(lawId));
            }

            @Override
            public List<String> succeeded(UUID lawId) {
                return database.transactionally(entityManager -> in(entityManager).succeeded(lawId));
            }

            @Override
            public void remove(StoredLaw seen, UUID versionId, String reason) {
                database.transactionally(entityManager -> {
                    in(entityManager).remove(seen, versionId, reason);
                    return true;
                });
            }
        };
        new RemoveVersions(removal, read, cited(cities, citing)).remove(law.id(), version.id(), "看错了日期");
        library.now();
    }

    List<DeedStore.Deed> deeds() {
        return database.transactionally(entityManager -> new JpaDeeds(entityManager).latest(500));
    }

    static byte[] zip(Map<String, String> files) {
        return zip(files, StandardCharsets.UTF_8);
    }

    /** @param charset of names and texts */
    static byte[] zip(Map<String, String> files, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, charset)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(charset));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A short law of its own title in two versions. */
    static Map<String, String> law(String title, String date, String... articles) {
        var text = new StringBuilder("# 中华人民共和国" + title + "\n\n> " + date + " 全国人民代表大会常务委员会通过\n\n#### 第一章 总则\n\n");
        for (int i = 0; i < articles.length; i++) {
            text.append(new org.xuefa.statutes.ArticleNumber(i + 1, 0).label()).append(' ').append(articles[i]).append("\n\n");
        }
        return new LinkedHashMap<>(Map.of(title + ".md", text.toString()));
    }
}
