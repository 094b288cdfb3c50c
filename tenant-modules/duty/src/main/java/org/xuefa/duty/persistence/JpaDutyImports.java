package org.xuefa.duty.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.DutyColumn;
import org.xuefa.duty.domain.DutyImport;
import org.xuefa.duty.domain.DutyImportStore;
import org.xuefa.duty.domain.DutyLine;
import org.xuefa.duty.domain.Finding;
import org.xuefa.duty.domain.ImportLine;

/** Sheets in the database, each row with its cells and the findings in them. */
@ApplicationScoped
public class JpaDutyImports implements DutyImportStore {
    private static final TypeReference<Map<DutyColumn, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Found>> FINDINGS = new TypeReference<>() {};
    private final EntityManager entityManager;

    private record Found(DutyColumn column, Finding.Code code, @Nullable String fact) {}

    @SuppressWarnings("NullAway")
    protected JpaDutyImports() {
        this(null);
    }

    @Inject
    public JpaDutyImports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(DutyImport sheet, List<ImportLine> lines) {
        entityManager.createQuery("select m.id from DutyImportRow m where m.listId = :list and m.state = READY", UUID.class).setParameter("list", sheet.listId())
                .getResultList().forEach(this::delete);
        var row = new DutyImportRow();
        row.id = sheet.id();
        fill(row, sheet);
        entityManager.persist(row);
        lines.forEach(line -> {
            var kept = new DutyImportLineRow();
            kept.importId = sheet.id();
            kept.rowNo = line.line().row();
            kept.cells = Columns.write(line.line().cells());
            kept.verdict = line.verdict();
            kept.effect = line.effect();
            kept.findings = Columns.write(line.findings().stream().map(finding -> new Found(finding.column(), finding.code(), finding.fact())).toList());
            entityManager.persist(kept);
        });
        entityManager.flush();
        entityManager.clear();
    }

    @Override
    public Optional<DutyImport> find(UUID listId, UUID importId) {
        return Optional.ofNullable(entityManager.find(DutyImportRow.class, importId)).filter(row -> row.listId.equals(listId)).map(JpaDutyImports::sheet);
    }

    @Override
    public List<DutyImport> all(UUID listId) {
        return entityManager.createQuery("from DutyImportRow m where m.listId = :list order by m.uploadedAt desc, m.id", DutyImportRow.class).setParameter("list", listId)
                .getResultStream().map(JpaDutyImports::sheet).toList();
    }

    @Override
    public List<ImportLine> lines(UUID importId, Set<Finding.Verdict> verdicts, int afterRow, int limit) {
        return entityManager.createQuery("from DutyImportLineRow n where n.importId = :sheet and n.verdict in :verdicts and n.rowNo > :after order by n.rowNo", DutyImportLineRow.class)
                .setParameter("sheet", importId).setParameter("verdicts", verdicts).setParameter("after", afterRow)
                .setMaxResults(limit)
                .getResultStream().map(JpaDutyImports::line).toList();
    }

    @Override
    public void applied(DutyImport sheet) {
        fill(entityManager.getReference(DutyImportRow.class, sheet.id()), sheet);
        entityManager.createQuery("delete from DutyImportLineRow n where n.importId = :sheet and n.verdict = GOOD").setParameter("sheet", sheet.id()).executeUpdate();
    }

    @Override
    public void delete(UUID importId) {
        entityManager.createQuery("delete from DutyImportLineRow n where n.importId = :sheet").setParameter("sheet", importId).executeUpdate();
        entityManager.createQuery("delete from DutyImportRow m where m.id = :sheet").setParameter("sheet", importId).executeUpdate();
    }

    private static void fill(DutyImportRow row, DutyImport sheet) {
        row.listId = sheet.listId();
        row.listRevision = sheet.listRevision();
        row.fileName = sheet.fileName();
        row.state = sheet.state();
        row.mode = sheet.mode();
        row.uploadedBy = sheet.uploadedBy();
        row.uploadedAt = sheet.uploadedAt();
        row.appliedAt = sheet.appliedAt();
        row.rowCount = sheet.rows();
        row.good = sheet.good();
        row.warnings = sheet.warnings();
        row.refused = sheet.refused();
        row.added = sheet.added();
        row.changed = sheet.changed();
        row.unchanged = sheet.unchanged();
        row.untouched = sheet.untouched();
    }

    private static DutyImport sheet(DutyImportRow row) {
        return new DutyImport(row.id, row.listId, row.listRevision, row.fileName, row.state, row.mode, row.uploadedBy, row.uploadedAt, row.appliedAt, row.rowCount, row.good,
                row.warnings, row.refused, row.added, row.changed, row.unchanged, row.untouched);
    }

    private static ImportLine line(DutyImportLineRow row) {
        return new ImportLine(new DutyLine(row.rowNo, Columns.read(row.cells, CELLS)), row.verdict, row.effect,
                Columns.read(row.findings, FINDINGS).stream().map(found -> new Finding(found.column(), found.code(), found.fact())).toList());
    }
}
