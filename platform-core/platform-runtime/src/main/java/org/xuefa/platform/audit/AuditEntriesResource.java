package org.xuefa.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.AuditEntriesApi;
import org.xuefa.api.model.AuditAnchor;
import org.xuefa.api.model.AuditEntryPage;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Json;

/** Audit log for auditors. */
@Path("/cities/{city}/audit-entries")
@ApplicationScoped
public class AuditEntriesResource implements AuditEntriesApi {
    private final ReadAudit read;
    private final VerifyAudit verify;
    private final Cursors cursors;

    protected AuditEntriesResource() {
        this(null, null, null);
    }

    @Inject
    public AuditEntriesResource(ReadAudit read, VerifyAudit verify, Cursors cursors) {
        this.read = read;
        this.verify = verify;
        this.cursors = cursors;
    }

    @Override
    public Response listAuditEntries(String city, @Nullable String action, @Nullable String actor, @Nullable String objectType, @Nullable String objectId,
            @Nullable Instant since, @Nullable Instant until, @Nullable String cursor, @Nullable Integer limit) {
        var filter = new ReadAudit.Filter(action, actor, objectType, objectId, since, until);
        var list = "audit " + filter;
        var mark = cursors.position(cursor, list).map(AuditEntriesResource::mark).orElse(null);
        int rows = Cursors.limit(limit);
        var entries = read.read(filter, mark, rows + 1);
        var page = new AuditEntryPage().items(entries.stream().limit(rows).map(AuditEntriesResource::model).toList());
        if (entries.size() > rows) {
            var last = entries.get(rows - 1);
            page.next(cursors.next(list, last.at() + " " + last.id()));
        }
        return Response.ok(page).build();
    }

    @Override
    public Response verifyAudit(String city, AuditAnchor anchor) {
        if ((anchor.getPosition() == null) != (anchor.getHash() == null)) {
            throw Refusal.invalid(anchor.getHash() == null ? "/hash" : "/position", "required", "位置与哈希值须同时提供");
        }
        var kept = anchor.getAnchors() == null ? List.<SignedAnchor>of() : AuditAnchorsResource.read(anchor.getAnchors());
        var finding = verify.verify(anchor.getPosition() == null ? null : new AuditLink(anchor.getPosition(), anchor.getHash()), kept);
        var model = new org.xuefa.api.model.AuditFinding().whole(finding.isWhole()).sealed(finding.sealed()).unsealed(finding.unsealed()).anchors(finding.anchors());
        if (finding.head() != null) {
            model.headPosition(finding.head().position()).headHash(finding.head().hash());
        }
        if (finding.broken() != null) {
            model.brokenAt(finding.broken().position())
                    .brokenBecause(org.xuefa.api.model.AuditFinding.BrokenBecauseEnum.valueOf(finding.broken().why().name()));
        }
        return Response.ok(model).build();
    }

    private static ReadAudit.Mark mark(String position) {
        var parts = position.split(" ", 2);
        return new ReadAudit.Mark(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private static org.xuefa.api.model.AuditEntry model(AuditEntry entry) {
        return new org.xuefa.api.model.AuditEntry().id(entry.id()).at(entry.at()).actor(entry.actor()).actorUserName(entry.actorUserName())
                .roles(entry.roles().isEmpty() ? List.of() : Arrays.asList(entry.roles().split(","))).action(entry.action()).objectType(entry.objectType())
                .objectId(entry.objectId()).facts(facts(entry)).reason(entry.reason()).traceId(entry.traceId()).position(entry.position()).hash(entry.hash());
    }

    private static Map<String, Object> facts(AuditEntry entry) {
        try {
            return Json.mapper().readValue(entry.facts(), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of an audit entry cannot be read", e);
        }
    }
}
