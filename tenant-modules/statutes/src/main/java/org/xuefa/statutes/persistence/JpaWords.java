package org.xuefa.statutes.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.xuefa.statutes.domain.WordStore;

/** Changed everyday words in the database. */
@ApplicationScoped
public class JpaWords implements WordStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaWords() {
        this(null);
    }

    @Inject
    public JpaWords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long revision() {
        return entityManager.createQuery("select w.revision from WordsRow w", Long.class).getSingleResult();
    }

    @Override
    public List<Changed> changes() {
        return entityManager.createQuery("from EverydayWordRow w order by w.word", EverydayWordRow.class).getResultStream().map(JpaWords::changed).toList();
    }

    @Override
    public Optional<Changed> change(String word) {
        return Optional.ofNullable(entityManager.find(EverydayWordRow.class, word)).map(JpaWords::changed);
    }

    private static Changed changed(EverydayWordRow row) {
        return new Changed(row.word, List.of(row.said), row.revision);
    }

    @Override
    public void lock() {
        entityManager.find(WordsRow.class, WordsRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void put(String word, List<String> said) {
        var words = entityManager.find(WordsRow.class, WordsRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        words.revision++;
        var row = entityManager.find(EverydayWordRow.class, word);
        if (row == null) {
            row = new EverydayWordRow();
            row.word = word;
            row.said = said.toArray(String[]::new);
            row.revision = words.revision;
            entityManager.persist(row);
        } else {
            row.said = said.toArray(String[]::new);
            row.revision = words.revision;
        }
        entityManager.flush();
    }
}
