package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.time.ServerClock;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.Article;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.Statutes;
import org.xuefa.statutes.domain.ArticleText;
import org.xuefa.statutes.domain.LawCategory;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.domain.StoredVersion;
import org.xuefa.statutes.domain.VersionComparison;

/** Laws, versions and articles for whoever reads, and the library's front door. */
@ApplicationScoped
public class ReadStatutes implements Statutes {
    private final Library library;
    private final LoadLibrary load;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReadStatutes() {
        this(null, null, null);
    }

    @Inject
    public ReadStatutes(Library library, LoadLibrary load, Clock clock) {
        this.library = library;
        this.load = load;
        this.clock = clock;
    }

    /** A law with the version that was asked for. */
    public record Versioned(StoredLaw law, StoredVersion version) {}

    public record Comparison(StoredLaw law, StoredVersion from, StoredVersion to, VersionComparison articles) {}

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ServerClock.CHINA);
    }

    /** Laws by branch and short title after that one; with words, those whose names go on from them, the best first and no further page. */
    public List<StoredLaw> list(@Nullable String words, @Nullable String category, String after, int limit) {
        var contents = library.contents();
        var laws = words == null || words.isBlank()
                ? contents.laws().stream().sorted(LawCategory.BY_BRANCH).dropWhile(law -> !after.isEmpty() && !law.shortTitle().equals(after)).skip(after.isEmpty() ? 0 : 1)
                : contents.names().lawsNamed(words).stream().map(contents::titled).flatMap(Optional::stream);
        return laws.filter(law -> category == null || law.category().equals(category)).limit(limit).toList();
    }

    /** How many laws there are of each branch. */
    public SequencedMap<String, Long> categories() {
        var counts = new TreeMap<String, Long>(LawCategory::compare);
        library.contents().laws().forEach(law -> counts.merge(law.category(), 1L, Long::sum));
        return counts;
    }

    public StoredLaw one(UUID lawId) {
        return find(lawId).orElseThrow(Refusal::notFound);
    }

    public Optional<StoredLaw> find(UUID lawId) {
        return library.contents().law(lawId).or(() -> load.law(lawId));
    }

    /** As the database has it at this moment: for who has just changed it. */
    public StoredLaw now(UUID lawId) {
        return library.now().law(lawId).orElseThrow(Refusal::notFound);
    }

    /** What has just been changed is known on this node at once. */
    public void refresh() {
        library.now();
    }

    public Versioned version(UUID lawId, UUID versionId) {
        var law = one(lawId);
        return new Versioned(law, law.version(versionId).orElseThrow(Refusal::notFound));
    }

    public List<ArticleText> articles(UUID versionId, ArticleNumber from, int limit) {
        return load.articles(versionId, from, limit);
    }

    public List<ArticleText> articles(UUID versionId) {
        return load.articles(versionId);
    }

    public ArticleText article(UUID versionId, String number) {
        return ArticleNumber.parse(number).flatMap(parsed -> load.article(versionId, parsed)).orElseThrow(Refusal::notFound);
    }

    public Comparison compare(UUID lawId, UUID from, UUID to) {
        var law = one(lawId);
        var older = law.version(from).orElseThrow(Refusal::notFound);
        var newer = law.version(to).orElseThrow(Refusal::notFound);
        if (!older.date().isBefore(newer.date())) {
            throw Refusal.invalid("/from", "order", "旧版本的日期应早于新版本");
        }
        return new Comparison(law, older, newer, VersionComparison.of(load.articles(from), load.articles(to)));
    }

    @Override
    public boolean isEmpty() {
        return library.now().laws().isEmpty();
    }

    @Override
    public Optional<LocalDate> inForce(String title) {
        return stored(library.contents(), title).map(law -> law.current(today()).date());
    }

    @Override
    public Optional<Law> law(String title) {
        return stored(library.now(), title).map(law -> new Law(law.id(), law.title(), law.shortTitle(), law.category(), law.aliases(),
                law.versions().stream().map(StoredVersion::date).toList()));
    }

    private static Optional<StoredLaw> stored(Library.Contents contents, String title) {
        return contents.names().named(title).flatMap(contents::titled);
    }

    @Override
    public Optional<Article> article(String title, String versionDate, String article) {
        return stored(library.contents(), title).flatMap(law -> law.version(versionDate, today()).flatMap(version -> ArticleNumber.parse(article)
                .flatMap(number -> load.article(version.id(), number))
                .map(text -> new Article(law.id(), version.id(), law.title(), version.date(), text.number(), text.headings(), text.paragraphs()))));
    }

    @Override
    public List<Citation> unknown(Collection<Citation> citations) {
        return citations.stream().filter(citation -> article(citation).isEmpty()).toList();
    }

    @Override
    public List<Citation> outdated(Collection<Citation> citations) {
        return citations.stream().filter(citation -> article(citation).filter(this::readsDifferentlyNow).isPresent()).toList();
    }

    private boolean readsDifferentlyNow(Article cited) {
        var law = one(cited.lawId());
        var newest = law.newest();
        return law.isRepealed(today()) || !newest.id().equals(cited.versionId())
                && load.article(newest.id(), cited.number()).filter(now -> Objects.equals(now.paragraphs(), cited.paragraphs())).isEmpty();
    }

    @Override
    public List<Amendment> amended(Collection<Citation> citations) {
        var today = today();
        var contents = library.now();
        var news = new HashMap<UUID, LawChanged>();
        var found = new LinkedHashSet<Amendment>();
        for (var citation : citations) {
            var law = stored(contents, citation.law()).orElse(null);
            var cited = law == null ? null : law.version(citation.versionDate(), today).orElse(null);
            if (law != null && cited != null) {
                found.addAll(news.computeIfAbsent(cited.id(), _ -> since(law, cited, today)).among(citation.article()));
            }
        }
        return List.copyOf(found);
    }

    /** As the cities were told, or would have been, of all that has happened since that version. */
    private LawChanged since(StoredLaw law, StoredVersion cited, LocalDate today) {
        var repeal = law.repeal();
        if (repeal != null && law.isRepealed(today)) {
            return LawChanged.repealed(law.id(), law.title(), cited.id(), cited.date(), repeal.on(), load.articles(cited.id()).stream().map(ArticleText::number).toList());
        }
        var current = law.current(today);
        var changes = current.date().isAfter(cited.date()) ? VersionComparison.of(load.articles(cited.id()), load.articles(current.id())).changes() : List.<ArticleChange>of();
        return new LawChanged(law.id(), law.title(), cited.id(), cited.date(), current.id(), current.date(), changes);
    }

    private Optional<Article> article(Citation citation) {
        return article(citation.law(), citation.versionDate(), citation.article());
    }
}
