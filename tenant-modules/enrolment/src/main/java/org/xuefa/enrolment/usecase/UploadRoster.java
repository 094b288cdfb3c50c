package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.jobs.InTransaction;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.sheet.SheetProblem;

/** Takes a roster sheet as it comes: sealed part by part, never on disk in clear, never whole in memory. Read later by {@link ReadRoster}. */
@ApplicationScoped
public class UploadRoster {
    public static final long LARGEST = 60L * 1024 * 1024;
    static final String WHOLE_CITY = "*";
    private static final int PART = 512 * 1024;
    private final RosterStore rosters;
    private final Campaigns campaigns;
    private final AdministrationScopes scopes;
    private final Vault vault;
    private final AuditLog audit;
    private final InTransaction transaction;
    private final Clock clock;

    protected UploadRoster() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public UploadRoster(RosterStore rosters, Campaigns campaigns, AdministrationScopes scopes, Vault vault, AuditLog audit, InTransaction transaction, Clock clock) {
        this.rosters = rosters;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.vault = vault;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The new batch, or the one that this caller uploaded before from the same sheet and that is not applied yet. */
    public Roster upload(UUID campaignId, @Nullable String fileName, InputStream body) throws IOException {
        var caller = CurrentCaller.required();
        var roster = transaction.call(() -> begin(campaignId, fileName, null, caller));
        try {
            var digest = parts(roster.id(), body);
            return transaction.call(() -> finish(roster, caller, digest));
        } catch (IOException | RuntimeException e) {
            transaction.run(() -> rosters.delete(roster.id()));
            throw e;
        }
    }

    /** A batch without a sheet: the people come from a plugin. Read later like an uploaded one. */
    Roster fromSource(UUID campaignId, String source, String name) {
        return transaction.call(() -> {
            var roster = begin(campaignId, name, source, CurrentCaller.required());
            rosters.uploaded(roster.id(), "source " + source);
            audit.record("roster.drawn", "roster", roster.id().toString(), Map.of("campaign", campaignId, "source", source));
            return rosters.find(roster.id()).orElseThrow();
        });
    }

    private Roster begin(UUID campaignId, @Nullable String fileName, @Nullable String source, Caller caller) {
        var campaign = campaigns.find(campaignId).filter(found -> found.state() != Campaign.State.CLOSED)
                .orElseThrow(() -> new Refusal(EnrolmentProblem.CAMPAIGN_NOT_OPEN));
        var scope = scopes.administrationOf(caller);
        if (scope.isEmpty()) {
            throw Refusal.notFound();
        }
        var now = clock.instant();
        var window = campaign.rules().windows().enrolment();
        if (window.isOver(now) && !caller.is(Role.CITY_ADMIN) && !caller.is(Role.COUNTY_ADMIN)) {
            throw new Refusal(EnrolmentProblem.ENROLMENT_CLOSED, Map.of("closes", window.closes()));
        }
        var name = fileName == null || fileName.isBlank() ? "名单.xlsx" : fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        var roster = new Roster(Ids.next(), campaignId, name, Roster.State.UPLOADING, null, caller.subject(), caller.displayName(), written(scope), now, 0, 0, 0, 0, 0, 0, 0,
                0, null, null, 0, source, null);
        rosters.add(roster);
        return roster;
    }

    private static String written(Scope scope) {
        return scope.wholeCity() ? WHOLE_CITY : String.join("\n", scope.unitPaths());
    }

    /** The scope that the uploader had, by which the sheet is read. */
    static Scope scopeOf(Roster roster) {
        return roster.reach();
    }

    private String parts(UUID roster, InputStream body) throws IOException {
        var digest = sha256();
        long size = 0;
        int number = 0;
        for (var part = body.readNBytes(PART); part.length > 0; part = body.readNBytes(PART)) {
            size += part.length;
            if (size > LARGEST) {
                throw new Refusal(SheetProblem.SHEET_TOO_LARGE, Map.of("maxBytes", LARGEST));
            }
            if (number == 0 && (part.length < 4 || part[0] != 'P' || part[1] != 'K')) {
                throw new Refusal(SheetProblem.NOT_A_SHEET);
            }
            digest.update(part);
            var bytes = part;
            int position = number++;
            transaction.run(() -> rosters.addPart(roster, position, vault.sealBytes(bytes)));
        }
        if (size == 0) {
            throw new Refusal(SheetProblem.NOT_A_SHEET);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Roster finish(Roster roster, Caller caller, String digest) {
        var earlier = rosters.waiting(roster.campaignId(), caller.subject(), digest);
        if (earlier.isPresent()) {
            rosters.delete(roster.id());
            return earlier.get();
        }
        rosters.uploaded(roster.id(), digest);
        audit.record("roster.uploaded", "roster", roster.id().toString(), Map.of("campaign", roster.campaignId(), "sha256", digest));
        return rosters.find(roster.id()).orElseThrow();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
