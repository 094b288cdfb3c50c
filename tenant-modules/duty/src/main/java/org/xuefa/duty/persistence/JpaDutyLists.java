package org.xuefa.duty.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.xuefa.duty.domain.Department;
import org.xuefa.duty.domain.DutyContent;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.LawReference;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;

/** Lists and items in the database. One draft and one published edition for each year are unique indexes. */
@ApplicationScoped
public class JpaDutyLists implements DutyListStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaDutyLists() {
        this(null);
    }

    @Inject
    public JpaDutyLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<DutyList> all() {
        return entityManager.createQuery("from DutyListRow l order by l.year desc, l.edition desc", DutyListRow.class).getResultStream().map(JpaDutyLists::list).toList();
    }

    @Override
    public Optional<DutyList> find(UUID listId) {
        return Optional.ofNullable(entityManager.find(DutyListRow.class, listId)).map(JpaDutyLists::list);
    }

    @Override
    public Optional<DutyList> lock(UUID listId) {
        return Optional.ofNullable(entityManager.find(DutyListRow.class, listId, LockModeType.PESSIMISTIC_WRITE)).map(JpaDutyLists::list);
    }

    @Override
    public Map<UUID, Size> sizes(Collection<UUID> listIds) {
        return listIds.isEmpty() ? Map.of() : entityManager.createQuery("""
                        select i.listId, count(*), count(distinct i.departmentId) from DutyItemRow i where i.listId in :lists group by i.listId""", Object[].class)
                .setParameter("lists", listIds)
                .getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> new Size(((Number) row[1]).intValue(), ((Number) row[2]).intValue())));
    }

    @Override
    public void add(DutyList list) {
        var row = new DutyListRow();
        row.id = list.id();
        fill(row, list);
        entityManager.persist(row);
        flush(DutyProblem.DUTY_DRAFT_EXISTS);
    }

    @Override
    public void save(DutyList list) {
        fill(entityManager.getReference(DutyListRow.class, list.id()), list);
        flush(CommonProblem.CONFLICTING_CHANGE);
    }

    @Override
    public void delete(UUID listId) {
        for (var statement : List.of(
                "delete from DutyImportLineRow n where n.importId in (select m.id from DutyImportRow m where m.listId = :list)",
                "delete from DutyImportRow m where m.listId = :list",
                "delete from DutyLinkRow k where k.itemId in (select i.id from DutyItemRow i where i.listId = :list)",
                "delete from DutyItemRow i where i.listId = :list",
                "delete from DutyListRow l where l.id = :list")) {
            entityManager.createQuery(statement).setParameter("list", listId).executeUpdate();
        }
    }

    @Override
    public List<DutyItem> items(UUID listId) {
        return entityManager.createQuery("from DutyItemRow i where i.listId = :list order by i.position, i.id", DutyItemRow.class)
                .setParameter("list", listId)
                .getResultStream().map(JpaDutyLists::item).toList();
    }

    @Override
    public Optional<DutyItem> item(UUID listId, UUID itemId) {
        return Optional.ofNullable(entityManager.find(DutyItemRow.class, itemId)).filter(row -> row.listId.equals(listId)).map(JpaDutyLists::item);
    }

    @Override
    public void add(DutyItem item) {
        var row = new DutyItemRow();
        row.id = item.id();
        row.listId = item.listId();
        fill(row, item);
        entityManager.persist(row);
    }

    @Override
    public void save(DutyItem item) {
        fill(entityManager.getReference(DutyItemRow.class, item.id()), item);
    }

    @Override
    public void delete(DutyItem item) {
        entityManager.createQuery("delete from DutyLinkRow k where k.itemId = :item").setParameter("item", item.id()).executeUpdate();
        entityManager.createQuery("delete from DutyItemRow i where i.id = :item").setParameter("item", item.id()).executeUpdate();
    }

    private void flush(ProblemCode problem) {
        try {
            entityManager.flush();
        } catch (ConstraintViolationException _) {
            throw new Refusal(problem);
        }
    }

    private static void fill(DutyListRow row, DutyList list) {
        row.year = list.year();
        row.edition = list.edition();
        row.state = list.state();
        row.title = list.title();
        row.clonedFrom = list.clonedFrom();
        row.revision = list.revision();
        row.createdAt = list.createdAt();
        row.publishedAt = list.publishedAt();
    }

    private static DutyList list(DutyListRow row) {
        return new DutyList(row.id, row.year, row.edition, row.state, row.title, row.clonedFrom, row.revision, row.createdAt, row.publishedAt);
    }

    private static void fill(DutyItemRow row, DutyItem item) {
        var content = item.content();
        row.position = item.position();
        row.code = content.code();
        row.departmentId = content.department().id();
        row.department = content.department().name();
        row.law = content.law().title();
        row.lawKey = content.law().key();
        row.lawId = content.law().id();
        row.articles = content.articles();
        row.audience = content.audience();
        row.occasions = content.occasions();
        row.measures = content.measures();
        row.contact = content.contact();
        row.revision = item.revision();
    }

    private static DutyItem item(DutyItemRow row) {
        return new DutyItem(row.id, row.listId, row.position, new DutyContent(row.code, new Department(row.departmentId, row.department),
                new LawReference(row.law, row.lawKey, row.lawId), row.articles, row.audience, row.occasions, row.measures, row.contact), row.revision);
    }
}
