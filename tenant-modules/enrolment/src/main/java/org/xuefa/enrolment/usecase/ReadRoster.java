package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.domain.CheckedRow;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterLines;
import org.xuefa.enrolment.domain.RosterStore;
import org.xuefa.enrolment.domain.RowCheck;
import org.xuefa.enrolment.domain.UnitIndex;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.jobs.InTransaction;
import org.xuefa.platform.plugin.PluginProblem;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.sheet.SheetLimits;
import org.xuefa.platform.sheet.SheetReader;

/**
 * Reads an uploaded sheet into rows with a verdict each. A thousand rows are one transaction; a reader that takes over from one that died
 * goes on behind the last row kept. When all is read, the sealed sheet is deleted.
 */
@ApplicationScoped
public class ReadRoster {
    static final Duration LEASE = Duration.ofSeconds(60);
    private static final SheetLimits LIMITS = new SheetLimits(UploadRoster.LARGEST, 800L * 1024 * 1024, 200_007, 20);
    private static final int PIECE = 1000;
    private final RosterStore rosters;
    private final UnitStore units;
    private final Campaigns campaigns;
    private final Vault vault;
    private final Plugins plugins;
    private final InTransaction transaction;
    private final Clock clock;

    protected ReadRoster() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ReadRoster(RosterStore rosters, UnitStore units, Campaigns campaigns, Vault vault, Plugins plugins, InTransaction transaction, Clock clock) {
        this.rosters = rosters;
        this.units = units;
        this.campaigns = campaigns;
        this.vault = vault;
        this.plugins = plugins;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Another reader has the lease: this one stops and leaves everything to it. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("another worker has taken over");
        }
    }

    public void read(Roster roster, UUID worker) throws IOException {
        if (roster.source() != null) {
            readSource(roster, worker, roster.source());
            return;
        }
        try (var reader = SheetReader.open(unsealed(roster.id()), LIMITS); var rows = reader.rows()) {
            var progress = new Progress(roster, worker, transaction.call(() -> rosters.lastRow(roster.id())), reader.rowsAbout());
            var check = transaction.call(() -> check(roster));
            var lines = new RosterLines();
            rows.forEach(row -> lines.line(row).map(check::check).ifPresent(progress::take));
            lines.end();
            progress.end();
        } catch (Refusal refusal) {
            fail(roster, worker, refusal);
        }
    }

    /** Page by page from the plugin, outside any transaction; the rows then go the way of a sheet's. */
    private void readSource(Roster roster, UUID worker, String source) {
        try {
            transaction.run(() -> rosters.unstage(roster.id()));                // a source may give others the second time
            var progress = new Progress(roster, worker, 0, 0);
            var check = transaction.call(() -> check(roster));
            var year = transaction.call(() -> campaigns.find(roster.campaignId()).orElseThrow().year());
            new SourceReader(plugins, source, year).forEach(line -> progress.take(check.check(line)), progress::touch);
            progress.end();
        } catch (PluginFailed e) {
            fail(roster, worker, PluginProblem.refusal(e));
        } catch (Refusal refusal) {
            fail(roster, worker, refusal);
        }
    }

    private void fail(Roster roster, UUID worker, Refusal refusal) {
        transaction.run(() -> {
            rosters.fail(roster.id(), worker, Roster.State.FAILED, written(refusal));
            rosters.deleteParts(roster.id());
        });
    }

    static String written(Refusal refusal) {
        var field = refusal.fields().stream().findFirst();
        return String.join("\t", field.map(problem -> problem.code()).orElse(refusal.problem().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                field.map(problem -> problem.pointer()).orElse(""), field.map(problem -> problem.message()).orElse(refusal.problem().title()));
    }

    private RowCheck check(Roster roster) {
        var campaign = campaigns.find(roster.campaignId()).orElseThrow(() -> new Refusal(EnrolmentProblem.CAMPAIGN_NOT_OPEN));
        return new RowCheck(new UnitIndex(units.all(UploadRoster.scopeOf(roster))), campaign.tiers());
    }

    /** The sheet in a file that only this process may read and that goes as soon as it is open. */
    private Path unsealed(UUID roster) throws IOException {
        var file = Files.createTempFile("roster", ".xlsx");
        try (var out = Files.newOutputStream(file)) {
            for (int part = 0;; part++) {
                int number = part;
                var sealed = transaction.call(() -> rosters.part(roster, number));
                if (sealed.isEmpty()) {
                    return file;
                }
                out.write(vaultOpen(sealed.get()));
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private byte[] vaultOpen(byte[] sealed) {
        return transaction.call(() -> vault.openBytes(sealed));
    }

    /** Keeps rows piece by piece. */
    private final class Progress {
        private final Roster roster;
        private final UUID worker;
        private final int keptBefore;
        private final int about;
        private final List<CheckedRow> piece = new ArrayList<>(PIECE);
        private int done;

        Progress(Roster roster, UUID worker, int keptBefore, int about) {
            this.roster = roster;
            this.worker = worker;
            this.keptBefore = keptBefore;
            this.about = about;
        }

        void take(CheckedRow row) {
            done++;
            if (row.line().row() > keptBefore) {
                piece.add(row);
            }
            if (piece.size() == PIECE) {
                keep();
            }
        }

        /** Still at work, though no piece is full yet. */
        void touch() {
            transaction.run(() -> {
                if (!rosters.progress(roster.id(), worker, done, Math.max(done, about), clock.instant().plus(LEASE))) {
                    throw new LeaseLost();
                }
            });
        }

        private void keep() {
            transaction.run(() -> {
                if (!rosters.progress(roster.id(), worker, done, Math.max(done, about), clock.instant().plus(LEASE))) {
                    throw new LeaseLost();
                }
                rosters.stage(roster.id(), piece, clock.instant());
            });
            piece.clear();
        }

        void end() {
            keep();
            transaction.run(() -> {
                if (!rosters.read(roster.id(), worker, done)) {
                    throw new LeaseLost();
                }
                rosters.deleteParts(roster.id());
            });
        }
    }

}
