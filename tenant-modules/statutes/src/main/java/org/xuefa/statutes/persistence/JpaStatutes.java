package org.xuefa.statutes.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.domain.ArticleText;
import org.xuefa.statutes.domain.LawText;
import org.xuefa.statutes.domain.Repeal;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.domain.StoredVersion;
import org.xuefa.statutes.domain.Wording;

/** The library in the database; unique titles and unique version dates are what holds when two imports meet. */
@ApplicationScoped
public class JpaStatutes implements StatuteStore {
    private final EntityManager entityManager;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected JpaStatutes() {
        this(null, null);
    }

    @Inject
    public JpaStatutes(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Optional<StoredLaw> law(UUID id) {
        return Optional.ofNullable(entityManager.find(LawRow.class, id)).map(row -> law(row, aliases(id), versions(id)));
    }

    @Override
    public Optional<StoredLaw> lock(UUID id) {
        var row = entityManager.find(LawRow.class, id);
        if (row == null) {
            return Optional.empty();
        }
        // What this transaction has read before may be older than what another has just committed.
        entityManager.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(law(row, aliases(id), versions(id)));
    }

    @Override
    public Optional<StoredLaw> lawTitled(String title) {
        return entityManager.createQuery("from LawRow l where l.title = :title or l.shortTitle = :short", LawRow.class)
                .setParameter("title", title).setParameter("short", Law.shortTitle(title)).getResultStream().findAny().map(row -> law(row, aliases(row.id), versions(row.id)));
    }

    @Override
    public Optional<StoredLaw> lawNamed(String name) {
        return lawTitled(name).or(() -> Optional.ofNullable(entityManager.find(AliasRow.class, name)).flatMap(alias -> law(alias.lawId)));
    }

    @Override
    public List<StoredLaw> laws() {
        var versions = new LinkedHashMap<UUID, List<StoredVersion>>();
        entityManager.createQuery("from VersionRow v order by v.date desc", VersionRow.class).getResultStream()
                .forEach(row -> versions.computeIfAbsent(row.lawId, _ -> new ArrayList<>()).add(version(row)));
        var aliases = new HashMap<UUID, List<String>>();
        entityManager.createQuery("from AliasRow a order by a.place, a.name", AliasRow.class).getResultStream()
                .forEach(row -> aliases.computeIfAbsent(row.lawId, _ -> new ArrayList<>()).add(row.name));
        return entityManager.createQuery("from LawRow l order by l.shortTitle", LawRow.class).getResultList().stream()
                .filter(row -> versions.containsKey(row.id))
                .map(row -> law(row, aliases.getOrDefault(row.id, List.of()), versions.getOrDefault(row.id, List.of()))).toList();
    }

    @Override
    public long revision() {
        return entityManager.createQuery("select coalesce(max(l.revision), 0) from LawRow l", Long.class).getSingleResult();
    }

    private List<String> aliases(UUID lawId) {
        return entityManager.createQuery("select a.name from AliasRow a where a.lawId = :law order by a.place, a.name", String.class).setParameter("law", lawId).getResultList();
    }

    private List<StoredVersion> versions(UUID lawId) {
        return entityManager.createQuery("from VersionRow v where v.lawId = :law order by v.date desc", VersionRow.class)
                .setParameter("law", lawId).getResultList().stream().map(JpaStatutes::version).toList();
    }

    @Override
    public Optional<ArticleText> article(UUID versionId, ArticleNumber number) {
        return Optional.ofNullable(entityManager.find(ArticleRow.class, new ArticleRow.Key(versionId, number.number(), number.insertion()))).map(JpaStatutes::article);
    }

    @Override
    public List<ArticleText> articles(UUID versionId, ArticleNumber from, int limit) {
        return entityManager.createQuery("""
                        from ArticleRow a where a.versionId = :version and (a.number > :number or a.number = :number and a.insertion >= :insertion)
                        order by a.number, a.insertion""", ArticleRow.class)
                .setParameter("version", versionId).setParameter("number", from.number()).setParameter("insertion", from.insertion())
                .setMaxResults(limit).getResultList().stream().map(JpaStatutes::article).toList();
    }

    @Override
    public void addLaw(UUID id, String title, String category, List<String> aliases) {
        var row = new LawRow();
        row.id = id;
        row.title = title;
        row.shortTitle = LawText.shortTitle(title);
        row.category = category;
        row.createdAt = clock.instant();
        entityManager.persist(row);
        entityManager.flush();
        addAliases(id, aliases);
    }

    @Override
    public void lockNames() {
        entityManager.find(WordsRow.class, WordsRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void addAliases(UUID lawId, List<String> aliases) {
        lockNames();
        int place = 0;
        for (var alias : aliases.stream().distinct().toList()) {
            if (lawNamed(alias).isEmpty()) {
                entityManager.persist(new AliasRow(alias, lawId, place++));
                entityManager.flush();
            }
        }
    }

    @Override
    public void describe(UUID lawId, String category, List<String> aliases) {
        removeAliases(lawId);
        addAliases(lawId, aliases);
        var law = entityManager.find(LawRow.class, lawId);
        law.category = category;
        law.edition++;
        new JpaIndexFeed(entityManager).changed(lawId);
    }

    /** None stays in the persistence context: the next look for a name must not find one that is gone. */
    private void removeAliases(UUID lawId) {
        entityManager.flush();
        entityManager.createQuery("delete from AliasRow a where a.lawId = :law").setParameter("law", lawId).executeUpdate();
        entityManager.clear();
    }

    @Override
    public void addVersion(StoredVersion version, List<ArticleText> articles) {
        var row = new VersionRow();
        row.id = version.id();
        row.lawId = version.lawId();
        row.date = version.date();
        describe(row, version);
        entityManager.persist(row);
        addArticles(version, articles);
        new JpaIndexFeed(entityManager).changed(version.lawId());
        entityManager.flush();
        entityManager.clear();
    }

    private void describe(VersionRow row, StoredVersion version) {
        row.firstDate = version.firstDate();
        row.effectiveFrom = version.effectiveFrom();
        row.history = version.history().toArray(String[]::new);
        row.preamble = version.preamble();
        row.annex = version.annex();
        row.articleCount = version.articleCount();
        row.hash = version.hash();
        row.importedAt = clock.instant();
    }

    private void addArticles(StoredVersion version, List<ArticleText> articles) {
        var law = entityManager.find(LawRow.class, version.lawId());
        for (var article : articles) {
            var written = new ArticleRow();
            written.versionId = version.id();
            written.number = article.number().number();
            written.insertion = article.number().insertion();
            written.headings = article.headings().toArray(String[]::new);
            written.paragraphs = article.paragraphs().toArray(String[]::new);
            written.meaningKey = Wording.key(law.shortTitle, article);
            entityManager.persist(written);
        }
    }

    @Override
    public void correctVersion(StoredVersion version, List<ArticleText> articles) {
        var gone = documents(version.id());
        gone.removeAll(articles.stream().map(article -> version.id() + ":" + article.number()).toList());
        removeArticles(version.id());
        describe(entityManager.find(VersionRow.class, version.id()), version);
        addArticles(version, articles);
        entityManager.createQuery("update AnnouncementRow a set a.due = :due where a.lawId = :law and a.number is null and a.corrected is null and a.to = :date")
                .setParameter("due", version.inForceFrom()).setParameter("law", version.lawId()).setParameter("date", version.date()).executeUpdate();
        new JpaIndexFeed(entityManager).changed(version.lawId(), gone);
        entityManager.flush();
        entityManager.clear();
    }

    @Override
    public void removeVersion(StoredLaw law, StoredVersion version) {
        var gone = documents(version.id());
        var before = law.versions().stream().map(StoredVersion::date).filter(date -> date.isBefore(version.date())).max(Comparator.naturalOrder());
        entityManager.createQuery("delete from AnnouncementRow a where a.lawId = :law and a.number is null and a.corrected is null and (a.to = :date or a.from = :date and :first = true)")
                .setParameter("law", law.id()).setParameter("date", version.date()).setParameter("first", before.isEmpty()).executeUpdate();
        before.ifPresent(date -> entityManager.createQuery("update AnnouncementRow a set a.from = :before where a.lawId = :law and a.number is null and a.corrected is null and a.from = :date")
                .setParameter("law", law.id()).setParameter("date", version.date()).setParameter("before", date).executeUpdate());
        removeArticles(version.id());
        entityManager.createQuery("delete from VersionRow v where v.id = :version").setParameter("version", version.id()).executeUpdate();
        if (law.versions().size() == 1) {
            removeAliases(law.id());
        }
        new JpaIndexFeed(entityManager).changed(law.id(), gone);
    }

    /** Ids of a version's articles in the search index. */
    private List<String> documents(UUID versionId) {
        return new ArrayList<>(entityManager.createQuery("from ArticleRow a where a.versionId = :version", ArticleRow.class).setParameter("version", versionId).getResultStream()
                .map(row -> versionId + ":" + new ArticleNumber(row.number, row.insertion)).toList());
    }

    private void removeArticles(UUID versionId) {
        entityManager.createQuery("delete from ArticleRow a where a.versionId = :version").setParameter("version", versionId).executeUpdate();
        entityManager.clear();
    }

    @Override
    public void repeal(UUID lawId, @Nullable Repeal repeal) {
        entityManager.createQuery("delete from AnnouncementRow a where a.lawId = :law and a.to is null and a.number is null").setParameter("law", lawId).executeUpdate();
        var row = entityManager.find(LawRow.class, lawId);
        row.repealedOn = repeal == null ? null : repeal.on();
        row.repealedBy = repeal == null ? null : repeal.by();
        new JpaIndexFeed(entityManager).changed(lawId);
    }

    @Override
    public void announce(UUID lawId, LocalDate from, @Nullable LocalDate to, LocalDate due) {
        announce(lawId, from, to, due, null);
    }

    @Override
    public void announceCorrection(UUID lawId, LocalDate date, LocalDate due, List<String> articles) {
        announce(lawId, date, due, due, articles.toArray(String[]::new));
    }

    private void announce(UUID lawId, LocalDate from, @Nullable LocalDate to, LocalDate due, String @Nullable [] corrected) {
        var row = new AnnouncementRow();
        row.id = Ids.next();
        row.lawId = lawId;
        row.from = from;
        row.to = to;
        row.due = due;
        row.corrected = corrected;
        entityManager.persist(row);
    }

    static ArticleText article(ArticleRow row) {
        return new ArticleText(new ArticleNumber(row.number, row.insertion), List.of(row.headings), List.of(row.paragraphs));
    }

    private static StoredLaw law(LawRow row, List<String> aliases, List<StoredVersion> versions) {
        return new StoredLaw(row.id, row.title, row.shortTitle, row.category, List.copyOf(aliases), row.revision, row.edition,
                row.repealedOn == null ? null : new Repeal(row.repealedOn, row.repealedBy), versions);
    }

    private static StoredVersion version(VersionRow row) {
        return new StoredVersion(row.id, row.lawId, row.date, row.firstDate, row.effectiveFrom, List.of(row.history), row.preamble, row.annex, row.articleCount, row.hash);
    }
}
