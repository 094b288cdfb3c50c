package org.xuefa.learning.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuefa.learning.domain.PackStore;

/** Installed packs in the database. */
@ApplicationScoped
public class JpaPacks implements PackStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaPacks() {
        this(null);
    }

    @Inject
    public JpaPacks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Installed> find(String packId) {
        return Optional.ofNullable(entityManager.find(CoursePackRow.class, packId)).map(JpaPacks::installed);
    }

    @Override
    public Map<String, Installed> all() {
        return entityManager.createQuery("from CoursePackRow p", CoursePackRow.class).getResultStream().collect(Collectors.toMap(row -> row.packId, JpaPacks::installed));
    }

    @Override
    public void save(String packId, Installed installed) {
        var row = new CoursePackRow();
        row.packId = packId;
        row.version = installed.version();
        row.installedAt = installed.at();
        entityManager.merge(row);
    }

    private static Installed installed(CoursePackRow row) {
        return new Installed(row.version, row.installedAt);
    }
}
