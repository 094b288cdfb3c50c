package org.xuefa.enrolment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.spi.MobilePhone;

@Entity
@Table(name = "enrolment_person")
class PersonRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    private String name;

    @Column(name = "unit_id")
    private UUID unitId;

    private @Nullable String tier;

    private @Nullable String post;

    private @Nullable String remark;

    @Column(name = "id_sealed")
    private byte @Nullable [] idSealed;

    @Column(name = "id_lookup")
    private @Nullable String idLookup;

    @Column(name = "id_masked")
    private @Nullable String idMasked;

    @Column(name = "phone_sealed")
    private byte @Nullable [] phoneSealed;

    @Column(name = "phone_lookup")
    private @Nullable String phoneLookup;

    @Column(name = "phone_masked")
    private @Nullable String phoneMasked;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected PersonRow() {}

    PersonDetails details() {
        return new PersonDetails(id, name, unitId, tier, post, remark, idMasked, phoneMasked, version);
    }

    byte @Nullable [] idSealed() {
        return idSealed;
    }

    byte @Nullable [] phoneSealed() {
        return phoneSealed;
    }

    int version() {
        return version;
    }

    void set(PersonStore.Words words) {
        name = words.name();
        tier = words.tier();
        post = words.post();
        remark = words.remark();
    }

    void set(MobilePhone phone, Vault vault) {
        phoneSealed = vault.seal(phone.value());
        phoneLookup = vault.lookup(phone);
        phoneMasked = phone.masked();
    }

    /** True when it was another. */
    boolean setPost(String newPost) {
        boolean other = !newPost.equals(post);
        post = newPost;
        return other;
    }

    boolean setTier(String newTier) {
        boolean other = !newTier.equals(tier);
        tier = newTier;
        return other;
    }

    boolean setPhone(byte[] sealed, String lookup, String masked) {
        if (lookup.equals(phoneLookup)) {
            return false;
        }
        phoneSealed = sealed.clone();
        phoneLookup = lookup;
        phoneMasked = masked;
        return true;
    }

    void move(UUID newUnitId) {
        unitId = newUnitId;
    }
}
