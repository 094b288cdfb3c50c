package org.xuefa.statutes.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.domain.ImportStore;
import org.xuefa.statutes.domain.StatuteImport;
import org.xuefa.statutes.domain.StatuteImport.Outcome;
import org.xuefa.statutes.domain.StatuteImport.State;

/** Uploads in the database: each file is a row that is claimed, settled and emptied. */
@ApplicationScoped
public class JpaImports implements ImportStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaImports() {
        this(null);
    }

    @Inject
    public JpaImports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void start(UUID id, boolean replaces, String startedBy, Instant now) {
        var row = new ImportRow();
        row.id = id;
        row.state = State.RUNNING;
        row.replaces = replaces;
        row.startedBy = startedBy;
        row.startedAt = now;
        entityManager.persist(row);
        entityManager.flush();
    }

    @Override
    public void addFile(UUID importId, StatuteImport.File file) {
        var row = new ImportFileRow();
        row.importId = importId;
        row.place = file.place();
        row.name = file.name();
        row.content = file.content();
        row.category = file.category();
        row.firstDate = file.firstDate();
        row.versionDate = file.versionDate();
        row.effective = file.effective();
        row.repealed = file.repealed();
        row.names = file.names().toArray(String[]::new);
        entityManager.persist(row);
        if (file.place() % 50 == 0) {
            entityManager.flush();
            entityManager.clear();
        }
    }

    @Override
    public void catalogued(UUID importId, int files, List<CatalogueEntry> entries) {
        entityManager.flush();
        entityManager.clear();
        entityManager.createQuery("update ImportRow i set i.files = :files where i.id = :id").setParameter("files", files).setParameter("id", importId).executeUpdate();
        for (var entry : entries) {
            entityManager.createQuery("""
                            update ImportFileRow f set f.category = :category, f.firstDate = :first, f.versionDate = :version, f.effective = :effective, f.repealed = :repealed,
                            f.names = :names
                            where f.importId = :id and f.name = :name""")
                    .setParameter("category", entry.category()).setParameter("first", entry.firstDate()).setParameter("version", entry.versionDate())
                    .setParameter("effective", entry.effective()).setParameter("repealed", entry.repealed())
                    .setParameter("names", entry.names().toArray(String[]::new)).setParameter("id", importId).setParameter("name", entry.file()).executeUpdate();
        }
    }

    @Override
    public Optional<StatuteImport> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ImportRow.class, id)).map(this::shown);
    }

    @Override
    public List<StatuteImport> latest(int limit) {
        return entityManager.createQuery("from ImportRow i order by i.startedAt desc", ImportRow.class).setMaxResults(limit)
                .getResultList().stream().map(this::shown).toList();
    }

    @Override
    public List<Settled> files(UUID importId, @Nullable Outcome outcome, boolean waiting, int from, int limit) {
        return entityManager.createQuery("""
                        select f.place, f.name, f.outcome, f.articles, f.line, f.message from ImportFileRow f where f.importId = :id and f.place >= :from
                        and (:outcome is null or f.outcome = :outcome) and (:waiting = false or f.outcome is null) order by f.place""", Object[].class)
                .setParameter("id", importId).setParameter("from", from).setParameter("outcome", outcome).setParameter("waiting", waiting).setMaxResults(limit)
                .getResultStream()
                .map(row -> new Settled((Integer) row[0], (String) row[1], (Outcome) row[2], (Integer) row[3], (Integer) row[4], (String) row[5])).toList();
    }

    @Override
    public Optional<Claimed> claim() {
        return entityManager.createQuery("""
                        from ImportFileRow f where f.outcome is null and f.importId in (select i.id from ImportRow i where i.state = :running)
                        order by f.importId, f.place""", ImportFileRow.class)
                .setParameter("running", State.RUNNING).setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream().findAny().map(this::claimed);
    }

    private Claimed claimed(ImportFileRow row) {
        var of = entityManager.find(ImportRow.class, row.importId);
        return new Claimed(row.importId, file(row), of.replaces, of.startedBy);
    }

    private static StatuteImport.File file(ImportFileRow row) {
        return new StatuteImport.File(row.place, row.name, row.content == null ? new byte[0] : row.content, row.category, row.firstDate, row.versionDate, row.effective, row.repealed,
                List.of(row.names));
    }

    @Override
    public void settle(UUID importId, int place, StatuteImport.Result result) {
        var row = entityManager.find(ImportFileRow.class, new ImportFileRow.Key(importId, place));
        row.outcome = result.outcome();
        row.articles = result.articles();
        row.line = result.line();
        row.message = result.message();
        row.content = null;
    }

    @Override
    public void finish(Instant now) {
        entityManager.flush();
        entityManager.createQuery("""
                        update ImportRow i set i.state = :finished, i.finishedAt = :now where i.state = :running
                        and not exists (select 1 from ImportFileRow f where f.importId = i.id and f.outcome is null)""")
                .setParameter("finished", State.FINISHED).setParameter("running", State.RUNNING).setParameter("now", now).executeUpdate();
    }

    private StatuteImport shown(ImportRow row) {
        long added = 0;
        long newVersions = 0;
        long unchanged = 0;
        long corrected = 0;
        long refused = 0;
        long articles = 0;
        var counts = entityManager.createQuery("""
                        select f.outcome, count(f), sum(f.articles) from ImportFileRow f where f.importId = :id and f.outcome is not null group by f.outcome""", Object[].class)
                .setParameter("id", row.id).getResultList();
        for (var count : counts) {
            long files = (Long) count[1];
            articles += (Long) count[2];
            switch ((Outcome) count[0]) {
                case ADDED -> added = files;
                case NEW_VERSION -> newVersions = files;
                case UNCHANGED -> unchanged = files;
                case CORRECTED -> corrected = files;
                case REFUSED -> refused = files;
            }
        }
        var problems = entityManager.createQuery("""
                        from ImportFileRow f where f.importId = :id and f.outcome = :refused order by f.place""", ImportFileRow.class)
                .setParameter("id", row.id).setParameter("refused", Outcome.REFUSED).setMaxResults(200).getResultList().stream()
                .map(file -> new StatuteImport.Problem(file.name, file.line, message(file.message))).toList();
        return new StatuteImport(row.id, row.state, row.files, (int) (added + newVersions + unchanged + corrected + refused), (int) added, (int) newVersions, (int) unchanged, (int) corrected,
                (int) articles, problems, row.startedAt, row.finishedAt);
    }

    private static String message(@Nullable String message) {
        return Objects.requireNonNullElse(message, "");
    }
}
