package org.xuefa.learning.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.learning.DutyItem;
import org.xuefa.learning.domain.PackStore;

/** Installed packs in the database. */
@ApplicationScoped
public class JpaPacks implements PackStore {
    private static final TypeReference<List<DutyItem>> DUTIES = new TypeReference<>() {};
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
    public Optional<Installed> ofCourse(UUID courseId) {
        return entityManager.createQuery("select p from CoursePackRow p join CourseRow c on c.packId = p.packId where c.id = :course", CoursePackRow.class)
                .setParameter("course", courseId).getResultStream().findAny().map(JpaPacks::installed);
    }

    @Override
    public Map<String, List<UUID>> courses() {
        return entityManager.createQuery("select c.packId, c.id from CourseRow c where c.packId is not null order by c.title, c.id", Object[].class).getResultStream()
                .collect(Collectors.groupingBy(row -> (String) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    @Override
    public void save(Installed installed) {
        var row = new CoursePackRow();
        row.packId = installed.packId();
        row.version = installed.version();
        row.title = installed.title();
        row.department = installed.department();
        row.duties = Columns.write(installed.duties());
        row.installedAt = installed.at();
        row.retiredAt = installed.retiredAt();
        entityManager.merge(row);
    }

    private static Installed installed(CoursePackRow row) {
        return new Installed(row.packId, row.version, row.title, row.department, Columns.read(row.duties, DUTIES), row.installedAt, row.retiredAt);
    }
}
