package org.xuefa.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.reporting.domain.FigureBook;
import org.xuefa.reporting.domain.PersonState;
import org.xuefa.reporting.domain.Tally;

@ApplicationScoped
public class SqlFigureBook implements FigureBook {
    private final CitySql sql;

    private record UnitPlace(UUID id, String path) {}

    @SuppressWarnings("NullAway")
    protected SqlFigureBook() {
        this(null);
    }

    @Inject
    public SqlFigureBook(EntityManager entityManager) {
        this.sql = new CitySql(entityManager);
    }

    @Override
    public void lock() {
        sql.change("insert into reporting_book (tenant_id) values (:tenant) on conflict do nothing", Map.of());
        // Plans are made afresh in this transaction: one remembered from before a first roster, when the tables were empty, walks all of them.
        sql.rows(
                "select set_config('plan_cache_mode', 'force_custom_plan', true) from reporting_book where tenant_id = :tenant for update",
                Map.of(),
                row -> row.getString(1));
    }

    @Override
    public Map<UUID, PersonState> people(UUID campaignId, Collection<UUID> personIds) {
        return sql.rows(
                        "select " + PersonColumns.ALL + " from reporting_person p where p.tenant_id = :tenant and p.campaign_id = :campaign and p.person_id = any(:people)",
                        Map.of("campaign", campaignId, "people", Set.copyOf(personIds)),
                        PersonColumns::read)
                .stream()
                .collect(Collectors.toMap(PersonState::personId, Function.identity()));
    }

    @Override
    public List<UUID> takingPart(UUID campaignId, UUID after, @Nullable UUID upTo) {
        var parameters = new HashMap<String, Object>(Map.of("campaign", campaignId, "after", after));
        if (upTo != null) {
            parameters.put("upTo", upTo);
        }
        return sql.rows(
                "select person_id from reporting_person where tenant_id = :tenant and campaign_id = :campaign and takes_part and person_id > :after"
                        + (upTo == null ? "" : " and person_id <= :upTo"),
                parameters,
                row -> row.getObject(1, UUID.class));
    }

    @Override
    public void write(UUID campaignId, Collection<PersonState> people, Tally difference) {
        if (people.isEmpty()) {
            return;
        }
        sql.change(PersonColumns.UPSERT, Map.of("campaign", campaignId, "people", Cells.json(people.stream().map(PersonColumns::of).toList())));
        var counts = difference.counts();
        if (!counts.isEmpty()) {
            sql.change(CounterSql.ADD_COUNTS, Map.of("campaign", campaignId, "cells", Cells.ofCounts(counts)));
        }
        var days = difference.days();
        if (!days.isEmpty()) {
            sql.change(CounterSql.ADD_DAYS, Map.of("campaign", campaignId, "cells", Cells.ofDays(days)));
        }
    }

    @Override
    public void place(Map<UUID, String> unitPaths) {
        var known = sql.rows(
                        "select id, path from reporting_unit where tenant_id = :tenant and id = any(:units)",
                        Map.of("units", unitPaths.keySet()),
                        row -> new UnitPlace(row.getObject("id", UUID.class), row.getString("path")))
                .stream()
                .collect(Collectors.toMap(UnitPlace::id, UnitPlace::path));
        var placed = unitPaths.entrySet().stream()
                .filter(unit -> !unit.getValue().equals(known.get(unit.getKey())))
                .map(unit -> new UnitPlace(unit.getKey(), unit.getValue()))
                .toList();
        if (placed.isEmpty()) {
            return;
        }
        sql.change("""
                insert into reporting_unit (tenant_id, id, path) select :tenant, u.id, u.path from jsonb_to_recordset(:units::jsonb) as u(id uuid, path text)
                on conflict (tenant_id, id) do update set path = excluded.path""", Map.of("units", Cells.json(placed)));
        var touched = new HashSet<UUID>();
        placed.stream().filter(unit -> known.containsKey(unit.id())).forEach(unit -> {
            touched.addAll(unitsOn(known.get(unit.id())));
            touched.addAll(unitsOn(unit.path()));
        });
        if (!touched.isEmpty()) {
            campaigns().forEach(campaign -> recount(campaign, touched));
        }
    }

    @Override
    public void changed(UUID campaignId, Instant at) {
        sql.change("""
                insert into reporting_campaign as kept (tenant_id, id, changed_at) values (:tenant, :campaign, :at)
                on conflict (tenant_id, id) do update set changed_at = greatest(kept.changed_at, excluded.changed_at)""", Map.of("campaign", campaignId, "at", at));
    }

    @Override
    public int recount(UUID campaignId) {
        return recount(campaignId, Set.of());
    }

    @Override
    public void recounted(UUID campaignId, Instant at) {
        sql.change("""
                insert into reporting_campaign (tenant_id, id, recounted_at) values (:tenant, :campaign, :at)
                on conflict (tenant_id, id) do update set recounted_at = excluded.recounted_at""", Map.of("campaign", campaignId, "at", at));
    }

    /** An empty set stands for every unit. */
    private int recount(UUID campaignId, Set<UUID> units) {
        var parameters = Map.of("campaign", campaignId, "everything", units.isEmpty(), "units", units);
        return List.of(CounterSql.RECOUNT, CounterSql.RECOUNT_DAYS).stream()
                .mapToInt(statement -> sql.rows(statement, parameters, row -> row.getInt("wrong")).getFirst())
                .sum();
    }

    private List<UUID> campaigns() {
        return sql.rows("select id from reporting_campaign where tenant_id = :tenant", Map.of(), row -> row.getObject(1, UUID.class));
    }

    private static List<UUID> unitsOn(@Nullable String path) {
        return path == null ? List.of() : Arrays.stream(path.split("/")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList();
    }
}
