package org.xuefa.enrolment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.CheckedRow;
import org.xuefa.enrolment.domain.Finding;
import org.xuefa.enrolment.domain.Masking;
import org.xuefa.enrolment.domain.RosterColumn;
import org.xuefa.enrolment.domain.StagedRow;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.persistence.Ids;

@Entity
@Table(name = "enrolment_roster_row")
@IdClass(RosterLineRow.Key.class)
class RosterLineRow {
    record Key(UUID rosterId, int rowNumber) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    @Column(name = "roster_id")
    private UUID rosterId;

    @Id
    @Column(name = "row_number")
    private int rowNumber;

    private String ordinal;

    @Column(name = "unit_text")
    private String unitText;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    @Column(name = "unit_path")
    private @Nullable String unitPath;

    private String name;

    @Column(name = "id_sealed")
    private byte @Nullable [] idSealed;

    @Column(name = "id_lookup")
    private @Nullable String idLookup;

    @Column(name = "id_masked")
    private String idMasked;

    @Column(name = "phone_sealed")
    private byte @Nullable [] phoneSealed;

    @Column(name = "phone_lookup")
    private @Nullable String phoneLookup;

    @Column(name = "phone_masked")
    private String phoneMasked;

    private String post;

    @Column(name = "tier_text")
    private String tierText;

    private @Nullable String tier;

    private String remark;

    @Enumerated(EnumType.STRING)
    private Finding.Verdict verdict;

    private String findings;

    @Column(name = "new_person_id")
    private UUID newPersonId;

    @Column(name = "new_enrolment_id")
    private UUID newEnrolmentId;

    protected RosterLineRow() {}

    RosterLineRow(UUID rosterId, CheckedRow checked, List<Finding> found, @Nullable String knownLookup, Vault vault) {
        this.rosterId = rosterId;
        var line = checked.line();
        rowNumber = line.row();
        ordinal = cell(checked, RosterColumn.ORDINAL, 20);
        unitText = cell(checked, RosterColumn.UNIT, 100);
        name = cell(checked, RosterColumn.NAME, 40);
        post = cell(checked, RosterColumn.POST, 60);
        tierText = cell(checked, RosterColumn.TIER, 40);
        remark = cell(checked, RosterColumn.REMARK, 200);
        tier = checked.tier();
        if (checked.unit() != null) {
            unitId = checked.unit().id();
            unitPath = checked.unit().path();
        }
        verdict = Finding.worst(found);
        findings = Finding.written(found);
        idMasked = checked.idNumber() == null ? Masking.of(line.cell(RosterColumn.ID_NUMBER)) : checked.idNumber().masked();
        phoneMasked = checked.phone() == null ? Masking.of(line.cell(RosterColumn.PHONE)) : checked.phone().masked();
        // A refused row is never applied, so its numbers are not kept at all.
        if (verdict != Finding.Verdict.REFUSED && checked.idNumber() != null && checked.phone() != null) {
            idSealed = vault.seal(checked.idNumber().value());
            idLookup = knownLookup;
            phoneSealed = vault.seal(checked.phone().value());
            phoneLookup = vault.lookup(checked.phone());
        }
        newPersonId = Ids.next();
        newEnrolmentId = Ids.next();
    }

    private static String cell(CheckedRow row, RosterColumn column, int longest) {
        var text = row.line().cell(column);
        return text.codePointCount(0, text.length()) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    StagedRow staged() {
        return new StagedRow(rowNumber, ordinal, unitText, unitId, name, idMasked, phoneMasked, post, tierText, remark, verdict, Finding.read(findings));
    }
}
