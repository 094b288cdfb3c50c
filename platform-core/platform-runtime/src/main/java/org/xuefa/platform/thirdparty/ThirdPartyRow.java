package org.xuefa.platform.thirdparty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.web.Json;

@Entity
@Table(name = "platform_third_party")
class ThirdPartyRow {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    private String kind;
    private String name;
    private byte[] contact;
    private String purpose;

    @Column(name = "redirect_uris")
    private String redirectUris;

    private String scopes;

    @Column(name = "requests_per_minute")
    private int requestsPerMinute;

    private boolean enabled;
    private boolean ready;
    private boolean removed;
    private int revision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "secret_issued_at")
    private @Nullable Instant secretIssuedAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    protected ThirdPartyRow() {}

    ThirdPartyRow(UUID id, ThirdParty.Kind kind, ThirdParty.About about, byte[] sealedContact, Instant now) {
        this.id = id;
        this.kind = kind.name();
        this.createdAt = now;
        write(about, sealedContact);
    }

    ThirdParty thirdParty(Vault vault) {
        var allowed = read(scopes).stream().map(AppScope::ofToken).flatMap(Optional::stream).collect(Collectors.toSet());
        var about = new ThirdParty.About(name, vault.open(contact), purpose, read(redirectUris), allowed, requestsPerMinute, enabled);
        return new ThirdParty(id, ThirdParty.Kind.valueOf(kind), about, ready, removed, revision, createdAt, secretIssuedAt, lastUsedAt);
    }

    final void write(ThirdParty.About about, byte[] sealedContact) {
        name = about.name();
        contact = sealedContact;
        purpose = about.purpose();
        redirectUris = written(about.redirectUris());
        scopes = written(about.scopes().stream().map(AppScope::token).sorted().toList());
        requestsPerMinute = about.requestsPerMinute();
        enabled = about.enabled();
        ready = false;
        revision++;
    }

    void remove() {
        enabled = false;
        removed = true;
        ready = false;
        revision++;
    }

    void gaveSecret(Instant now) {
        secretIssuedAt = now;
    }

    private static String written(Collection<String> texts) {
        try {
            return Json.mapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written", e);
        }
    }

    private static List<String> read(String json) {
        try {
            return Json.mapper().readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored texts cannot be read", e);
        }
    }
}
