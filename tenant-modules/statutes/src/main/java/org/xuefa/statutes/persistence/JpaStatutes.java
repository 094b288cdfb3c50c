package org.xuefa.statutes.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.statutes.ArticleNumber;
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
        return Optional.ofNullable(entityManager.find(LawRow.class, id)).map(row -> law(row, versions(id)));
    }

    @Override
    public Optional<StoredLaw> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(LawRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(row -> law(row, versions(id)));
    }

    @Override
    public Optional<StoredLaw> lawTitled(String title) {
        return entityManager.createQuery("from LawRow l where l.title = :title or l.shortTitle = :title", LawRow.class)
                .setParameter("title", title).getResultStream().findAny().map(row -> law(row, versions(row.id)));
    }

    @Override
    public List<StoredLaw> laws() {
        var versions = new LinkedHashMap<UUID, List<StoredVersion>>();
        entityManager.createQuery("from VersionRow v order by v.date desc", VersionRow.class).getResultStream()
                .forEach(row -> versions.computeIfAbsent(row.lawId, _ -> new ArrayList<>()).add(version(row)));
        return entityManager.createQuery("from LawRow l order by l.shortTitle", LawRow.class).getResultList().stream()
                .filter(row -> versions.containsKey(row.id)).map(row -> law(row, versions.getOrDefault(row.id, List.of()))).toList();
    }

    @Override
    public long revision() {
        return entityManager.createQuery("select coalesce(max(l.revision), 0) from LawRow l", Long.class).getSingleResult();
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
        row.aliases = aliases.toArray(String[]::new);
        row.createdAt = clock.instant();
        entityManager.persist(row);
        entityManager.flush();
    }

    @Override
    public void addVersion(StoredVersion version, List<ArticleText> articles) {
        var row = new VersionRow();
        row.id = version.id();
        row.lawId = version.lawId();
        row.date = version.date();
        row.firstDate = version.firstDate();
        row.effectiveFrom = version.effectiveFrom();
        row.history = version.history().toArray(String[]::new);
        row.preamble = version.preamble();
        row.annex = version.annex();
        row.articleCount = version.articleCount();
        row.hash = version.hash();
        row.importedAt = clock.instant();
        entityManager.persist(row);
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
        new JpaIndexFeed(entityManager).changed(version.lawId());
        entityManager.flush();
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
        var row = new AnnouncementRow();
        row.id = Ids.next();
        row.lawId = lawId;
        row.from = from;
        row.to = to;
        row.due = due;
        entityManager.persist(row);
    }

    static ArticleText article(ArticleRow row) {
        return new ArticleText(new ArticleNumber(row.number, row.insertion), List.of(row.headings), List.of(row.paragraphs));
    }

    private static StoredLaw law(LawRow row, List<StoredVersion> versions) {
        return new StoredLaw(row.id, row.title, row.shortTitle, row.category, List.of(row.aliases), row.revision,
                row.repealedOn == null ? null : new Repeal(row.repealedOn, row.repealedBy), versions);
    }

    private static StoredVersion version(VersionRow row) {
        return new StoredVersion(row.id, row.lawId, row.date, row.firstDate, row.effectiveFrom, List.of(row.history), row.preamble, row.annex, row.articleCount, row.hash);
    }
}
