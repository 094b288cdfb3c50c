package org.xuefa.reporting.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Json;
import org.xuefa.reporting.domain.CampaignFigures;
import org.xuefa.reporting.domain.Counts;
import org.xuefa.reporting.domain.DayCounts;
import org.xuefa.reporting.domain.FigureTables;
import org.xuefa.reporting.domain.FoundPerson;
import org.xuefa.reporting.domain.Measure;
import org.xuefa.reporting.domain.PeopleQuestion;
import org.xuefa.reporting.domain.Targets;
import org.xuefa.reporting.domain.TrendDay;

@ApplicationScoped
public class SqlFigureTables implements FigureTables {
    private final CitySql sql;

    private record UnitCounts(UUID unitId, String tier, Counts counts) {}

    @SuppressWarnings("NullAway")
    protected SqlFigureTables() {
        this(null);
    }

    @Inject
    public SqlFigureTables(EntityManager entityManager) {
        this.sql = new CitySql(entityManager);
    }

    @Override
    public CampaignFigures campaign(UUID campaignId) {
        return sql.rows(
                        "select targets, revision, changed_at, recounted_at from reporting_campaign where tenant_id = :tenant and id = :campaign",
                        Map.of("campaign", campaignId),
                        SqlFigureTables::campaignFigures)
                .stream()
                .findFirst()
                .orElse(CampaignFigures.NOTHING_YET);
    }

    @Override
    public Map<UUID, Map<String, Counts>> counts(UUID campaignId, Collection<UUID> unitIds) {
        var counts = new HashMap<UUID, Map<String, Counts>>();
        sql.rows("""
                        select unit_id, tier, roster, exempt, should, started, reached, sat, passed, excellent, certified from reporting_count
                        where tenant_id = :tenant and campaign_id = :campaign and unit_id = any(:units)""",
                        Map.of("campaign", campaignId, "units", unitIds),
                        SqlFigureTables::unitCounts)
                .forEach(row -> counts.computeIfAbsent(row.unitId(), _ -> new HashMap<>()).put(row.tier(), row.counts()));
        return counts;
    }

    @Override
    public List<TrendDay> trend(UUID campaignId, Collection<UUID> unitIds, @Nullable String tier) {
        var parameters = new HashMap<String, Object>(Map.of("campaign", campaignId, "units", unitIds));
        if (tier != null) {
            parameters.put("tier", tier);
        }
        var days = new ArrayList<TrendDay>();
        sql.rows("""
                        select day, sum(started)::integer as started, sum(reached)::integer as reached, sum(sat)::integer as sat, sum(passed)::integer as passed from reporting_day
                        where tenant_id = :tenant and campaign_id = :campaign and unit_id = any(:units)"""
                        + (tier == null ? "" : " and tier = :tier") + " group by day order by day",
                        parameters,
                        row -> new TrendDay(row.getObject("day", LocalDate.class), dayCounts(row), DayCounts.NONE))
                .stream()
                .filter(day -> !day.onTheDay().equals(DayCounts.NONE))
                .forEach(day -> days.add(new TrendDay(day.day(), day.onTheDay(), days.isEmpty() ? day.onTheDay() : days.getLast().untilThen().plus(day.onTheDay()))));
        return days;
    }

    @Override
    public List<FoundPerson> people(PeopleQuestion question, @Nullable UUID after, int limit) {
        var query = PeopleQuery.of(question, after, limit);
        return sql.rows(query.sql(), query.parameters(), row -> new FoundPerson(PersonColumns.read(row), row.getString("path")));
    }

    @Override
    public void setTargets(UUID campaignId, Targets targets, long revision) {
        var kept = sql.change("""
                insert into reporting_campaign as kept (tenant_id, id, targets, revision) select :tenant, :campaign, :targets::jsonb, 1
                where :revision = 0 or exists (select 1 from reporting_campaign where tenant_id = :tenant and id = :campaign)
                on conflict (tenant_id, id) do update set targets = excluded.targets, revision = kept.revision + 1 where kept.revision = :revision""",
                Map.of("campaign", campaignId, "targets", json(targets), "revision", revision));
        if (kept == 0) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
    }

    private static CampaignFigures campaignFigures(ResultSet row) throws SQLException {
        var targets = row.getString("targets");
        return new CampaignFigures(
                targets == null ? Targets.DEFAULT : targets(targets), row.getLong("revision"), CitySql.instant(row, "changed_at"), CitySql.instant(row, "recounted_at"));
    }

    private static UnitCounts unitCounts(ResultSet row) throws SQLException {
        return new UnitCounts(
                row.getObject("unit_id", UUID.class),
                row.getString("tier"),
                new Counts(
                        row.getInt("roster"),
                        row.getInt("exempt"),
                        row.getInt("should"),
                        row.getInt("started"),
                        row.getInt("reached"),
                        row.getInt("sat"),
                        row.getInt("passed"),
                        row.getInt("excellent"),
                        row.getInt("certified")));
    }

    private static DayCounts dayCounts(ResultSet row) throws SQLException {
        return new DayCounts(row.getInt("started"), row.getInt("reached"), row.getInt("sat"), row.getInt("passed"));
    }

    private static String json(Targets targets) {
        try {
            return Json.mapper().writeValueAsString(targets.percent());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Targets targets(String json) {
        try {
            return new Targets(Json.mapper().readValue(json, new TypeReference<EnumMap<Measure, BigDecimal>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
