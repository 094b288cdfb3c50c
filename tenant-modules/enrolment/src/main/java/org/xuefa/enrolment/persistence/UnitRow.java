package org.xuefa.enrolment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitDraft;
import org.xuefa.spi.UnifiedCreditCode;

@Entity
@Table(name = "enrolment_unit")
class UnitRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    private String path;

    private int depth;

    private int position;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @Column(name = "credit_code")
    private @Nullable String creditCode;

    private String aliases;

    @Column(name = "administrative_owner")
    private @Nullable String administrativeOwner;

    private String contacts;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected UnitRow() {}

    UnitRow(UnitDetails unit, Instant now) {
        id = unit.id();
        createdAt = now;
        set(unit.draft(), unit.path());
    }

    final void set(UnitDraft draft, String newPath) {
        parentId = draft.parentId();
        path = newPath;
        depth = (int) newPath.chars().filter(c -> c == '/').count() - 1;
        position = draft.position();
        name = draft.name();
        kind = draft.kind();
        creditCode = draft.creditCode() == null ? null : draft.creditCode().value();
        aliases = draft.aliases().stream().map(alias -> "\n" + alias.replace('\n', ' ')).collect(Collectors.joining());
        administrativeOwner = draft.administrativeOwner();
        contacts = ContactsJson.write(draft.contacts());
    }

    UnitDetails details() {
        var code = creditCode == null ? null : new UnifiedCreditCode(creditCode);
        List<String> names = aliases.isEmpty() ? List.of() : Arrays.asList(aliases.substring(1).split("\n"));
        return new UnitDetails(id, path, new UnitDraft(name, kind, parentId, code, names, administrativeOwner, position, ContactsJson.read(contacts)), version);
    }

    int version() {
        return version;
    }
}
