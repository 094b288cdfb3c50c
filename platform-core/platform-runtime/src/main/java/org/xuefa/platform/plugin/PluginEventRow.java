package org.xuefa.platform.plugin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.xuefa.spi.plugin.CityEventListener;

/** An event on its way to one listener. Written by HQL, read here. */
@Entity
@Table(name = "platform_plugin_event")
class PluginEventRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "plugin_id")
    private String pluginId;

    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "event_type")
    private String eventType;

    private String facts;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    protected PluginEventRow() {}

    UUID id() {
        return id;
    }

    int attempts() {
        return attempts;
    }

    CityEventListener.Event event() {
        return new CityEventListener.Event(eventId, eventType, occurredAt, attempts + 1, Texts.map(facts));
    }

    void tryAt(Instant time, int after) {
        nextAttemptAt = time;
        attempts = after;
    }
}
