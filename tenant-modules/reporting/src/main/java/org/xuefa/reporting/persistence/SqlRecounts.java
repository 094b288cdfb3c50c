package org.xuefa.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.reporting.domain.Recount;
import org.xuefa.reporting.domain.Recounts;

@ApplicationScoped
public class SqlRecounts implements Recounts {
    private static final String INSERT = """
            insert into reporting_recount (tenant_id, id, campaign_id, trigger, state, started_at, position, again, people_checked, people_corrected, figures_corrected)
            values (:tenant, :id, :campaign, :trigger, :state, :startedAt, :position, :again, 0, 0, 0)
            on conflict (tenant_id, campaign_id, (trigger = 'ROSTER')) where state = 'RUNNING' do""";

    private static final String SELECT = """
            select id, campaign_id, trigger, state, started_at, finished_at, position, again, people_checked, people_corrected, figures_corrected
            from reporting_recount where tenant_id = :tenant""";

    private final CitySql sql;

    @SuppressWarnings("NullAway")
    protected SqlRecounts() {
        this(null);
    }

    @Inject
    public SqlRecounts(EntityManager entityManager) {
        this.sql = new CitySql(entityManager);
    }

    @Override
    public Recount begin(Recount recount) {
        sql.change(INSERT + " nothing", parameters(recount));
        return sql.rows(SELECT + " and campaign_id = :campaign and state = 'RUNNING' and trigger <> 'ROSTER'", Map.of("campaign", recount.campaignId()), SqlRecounts::read)
                .stream()
                .findFirst()
                .orElse(recount);
    }

    @Override
    public void requestRosterWalk(Recount fresh) {
        sql.change(INSERT + " update set again = true", parameters(fresh));
    }

    @Override
    public Optional<Recount> claim() {
        return sql.rows(SELECT + " and state = 'RUNNING' order by started_at limit 1 for update skip locked", Map.of(), SqlRecounts::read).stream().findFirst();
    }

    @Override
    public void save(Recount recount) {
        var parameters = new HashMap<>(parameters(recount));
        parameters.put("checked", recount.peopleChecked());
        parameters.put("corrected", recount.peopleCorrected());
        parameters.put("figures", recount.figuresCorrected());
        var finishedAt = recount.finishedAt();
        if (finishedAt != null) {
            parameters.put("finishedAt", finishedAt);
        }
        sql.change("update reporting_recount set state = :state, position = :position, again = :again, people_checked = :checked, people_corrected = :corrected,"
                + " figures_corrected = :figures" + (finishedAt == null ? "" : ", finished_at = :finishedAt") + " where tenant_id = :tenant and id = :id", parameters);
    }

    @Override
    public void remove(Recount recount) {
        sql.change("delete from reporting_recount where tenant_id = :tenant and id = :id", Map.of("id", recount.id()));
    }

    @Override
    public Optional<Recount> find(UUID campaignId, UUID id) {
        return sql.rows(SELECT + " and campaign_id = :campaign and id = :id and trigger <> 'ROSTER'", Map.of("campaign", campaignId, "id", id), SqlRecounts::read)
                .stream()
                .findFirst();
    }

    @Override
    public List<Recount> newest(UUID campaignId, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("campaign", campaignId, "limit", limit));
        var older = "";
        if (before != null && beforeId != null) {
            older = " and (started_at, id) < (:before, :beforeId)";
            parameters.putAll(Map.of("before", before, "beforeId", beforeId));
        }
        return sql.rows(SELECT + " and campaign_id = :campaign and trigger <> 'ROSTER'" + older + " order by started_at desc, id desc limit :limit", parameters, SqlRecounts::read);
    }

    @Override
    public Optional<Instant> lastBegun(UUID campaignId, Recount.Trigger trigger) {
        return sql.rows(
                        SELECT + " and campaign_id = :campaign and trigger = :trigger order by started_at desc limit 1",
                        Map.of("campaign", campaignId, "trigger", trigger.name()),
                        SqlRecounts::read)
                .stream()
                .map(Recount::startedAt)
                .findFirst();
    }

    private static Map<String, Object> parameters(Recount recount) {
        return Map.of(
                "id", recount.id(),
                "campaign", recount.campaignId(),
                "trigger", recount.trigger().name(),
                "state", recount.state().name(),
                "startedAt", recount.startedAt(),
                "position", recount.position(),
                "again", recount.again());
    }

    private static Recount read(ResultSet row) throws SQLException {
        return new Recount(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                Recount.Trigger.valueOf(row.getString("trigger")),
                Recount.State.valueOf(row.getString("state")),
                Objects.requireNonNull(CitySql.instant(row, "started_at")),
                CitySql.instant(row, "finished_at"),
                row.getObject("position", UUID.class),
                row.getBoolean("again"),
                row.getInt("people_checked"),
                row.getInt("people_corrected"),
                row.getInt("figures_corrected"));
    }
}
