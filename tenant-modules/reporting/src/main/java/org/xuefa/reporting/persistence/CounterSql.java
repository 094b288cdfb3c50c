package org.xuefa.reporting.persistence;

/**
 * The statements over counters. A counter belongs to a unit with all below it, so a person is counted once for each unit on their unit's path.
 */
final class CounterSql {
    private static final String UNITS_ABOVE = "cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')) as above(id)";

    static final String ADD_COUNTS = """
            insert into reporting_count as kept (tenant_id, campaign_id, unit_id, tier, roster, exempt, should, started, reached, sat, passed, excellent, certified)
            select :tenant, :campaign, above.id::uuid, d.tier, sum(d.roster), sum(d.exempt), sum(d.should), sum(d.started), sum(d.reached), sum(d.sat), sum(d.passed),
                   sum(d.excellent), sum(d.certified)
            from jsonb_to_recordset(:cells::jsonb) as d("unitId" uuid, tier text, roster integer, exempt integer, should integer, started integer, reached integer,
                   sat integer, passed integer, excellent integer, certified integer)
            join reporting_unit u on u.tenant_id = :tenant and u.id = d."unitId"
            """ + UNITS_ABOVE + """

            group by above.id, d.tier
            on conflict (tenant_id, campaign_id, unit_id, tier) do update set roster = kept.roster + excluded.roster, exempt = kept.exempt + excluded.exempt,
                should = kept.should + excluded.should, started = kept.started + excluded.started, reached = kept.reached + excluded.reached,
                sat = kept.sat + excluded.sat, passed = kept.passed + excluded.passed, excellent = kept.excellent + excluded.excellent,
                certified = kept.certified + excluded.certified""";

    static final String ADD_DAYS = """
            insert into reporting_day as kept (tenant_id, campaign_id, unit_id, day, tier, started, reached, sat, passed)
            select :tenant, :campaign, above.id::uuid, d.day, d.tier, sum(d.started), sum(d.reached), sum(d.sat), sum(d.passed)
            from jsonb_to_recordset(:cells::jsonb) as d("unitId" uuid, tier text, day date, started integer, reached integer, sat integer, passed integer)
            join reporting_unit u on u.tenant_id = :tenant and u.id = d."unitId"
            """ + UNITS_ABOVE + """

            group by above.id, d.day, d.tier
            on conflict (tenant_id, campaign_id, unit_id, day, tier) do update set started = kept.started + excluded.started, reached = kept.reached + excluded.reached,
                sat = kept.sat + excluded.sat, passed = kept.passed + excluded.passed""";

    /** Compares counters with the people, sets those that differ, and says how many did. With {@code everything} false only the units named. */
    static final String RECOUNT = """
            with own as (
                select p.unit_id, p.tier, count(*) as roster, count(*) filter (where p.exempt) as exempt, count(*) filter (where not p.exempt) as should,
                    count(*) filter (where not p.exempt and p.started_on is not null) as started,
                    count(*) filter (where not p.exempt and p.reached_on is not null) as reached,
                    count(*) filter (where not p.exempt and p.sat_on is not null) as sat,
                    count(*) filter (where not p.exempt and p.grade <> 'FAIL') as passed,
                    count(*) filter (where not p.exempt and p.grade = 'EXCELLENT') as excellent,
                    count(*) filter (where not p.exempt and p.certified) as certified
                from reporting_person p where p.tenant_id = :tenant and p.campaign_id = :campaign and p.takes_part group by p.unit_id, p.tier),
            truth as (
                select above.id::uuid as unit_id, o.tier, sum(o.roster) as roster, sum(o.exempt) as exempt, sum(o.should) as should, sum(o.started) as started,
                    sum(o.reached) as reached, sum(o.sat) as sat, sum(o.passed) as passed, sum(o.excellent) as excellent, sum(o.certified) as certified
                from own o join reporting_unit u on u.tenant_id = :tenant and u.id = o.unit_id
            """ + UNITS_ABOVE + """

                group by above.id, o.tier),
            wrong as (
                select coalesce(t.unit_id, k.unit_id) as unit_id, coalesce(t.tier, k.tier) as tier, coalesce(t.roster, 0) as roster, coalesce(t.exempt, 0) as exempt,
                    coalesce(t.should, 0) as should, coalesce(t.started, 0) as started, coalesce(t.reached, 0) as reached, coalesce(t.sat, 0) as sat,
                    coalesce(t.passed, 0) as passed, coalesce(t.excellent, 0) as excellent, coalesce(t.certified, 0) as certified
                from truth t full join (select * from reporting_count where tenant_id = :tenant and campaign_id = :campaign) k on k.unit_id = t.unit_id and k.tier = t.tier
                where (coalesce(t.roster, 0), coalesce(t.exempt, 0), coalesce(t.should, 0), coalesce(t.started, 0), coalesce(t.reached, 0), coalesce(t.sat, 0),
                        coalesce(t.passed, 0), coalesce(t.excellent, 0), coalesce(t.certified, 0))
                    <> (coalesce(k.roster, 0), coalesce(k.exempt, 0), coalesce(k.should, 0), coalesce(k.started, 0), coalesce(k.reached, 0), coalesce(k.sat, 0),
                        coalesce(k.passed, 0), coalesce(k.excellent, 0), coalesce(k.certified, 0))
                  and (:everything or coalesce(t.unit_id, k.unit_id) = any(:units))),
            repaired as (
                insert into reporting_count (tenant_id, campaign_id, unit_id, tier, roster, exempt, should, started, reached, sat, passed, excellent, certified)
                select :tenant, :campaign, unit_id, tier, roster, exempt, should, started, reached, sat, passed, excellent, certified from wrong
                on conflict (tenant_id, campaign_id, unit_id, tier) do update set roster = excluded.roster, exempt = excluded.exempt, should = excluded.should,
                    started = excluded.started, reached = excluded.reached, sat = excluded.sat, passed = excluded.passed, excellent = excluded.excellent,
                    certified = excluded.certified)
            select count(*) as wrong from wrong""";

    static final String RECOUNT_DAYS = """
            with own as (
                select p.unit_id, p.tier, step.day, sum(step.started) as started, sum(step.reached) as reached, sum(step.sat) as sat, sum(step.passed) as passed
                from reporting_person p cross join lateral (values (p.started_on, 1, 0, 0, 0), (p.reached_on, 0, 1, 0, 0),
                    (p.sat_on, 0, 0, 1, case when p.grade <> 'FAIL' then 1 else 0 end)) as step(day, started, reached, sat, passed)
                where p.tenant_id = :tenant and p.campaign_id = :campaign and p.takes_part and not p.exempt and step.day is not null group by p.unit_id, p.tier, step.day),
            truth as (
                select above.id::uuid as unit_id, o.tier, o.day, sum(o.started) as started, sum(o.reached) as reached, sum(o.sat) as sat, sum(o.passed) as passed
                from own o join reporting_unit u on u.tenant_id = :tenant and u.id = o.unit_id
            """ + UNITS_ABOVE + """

                group by above.id, o.tier, o.day),
            wrong as (
                select coalesce(t.unit_id, k.unit_id) as unit_id, coalesce(t.tier, k.tier) as tier, coalesce(t.day, k.day) as day, coalesce(t.started, 0) as started,
                    coalesce(t.reached, 0) as reached, coalesce(t.sat, 0) as sat, coalesce(t.passed, 0) as passed
                from truth t full join (select * from reporting_day where tenant_id = :tenant and campaign_id = :campaign) k
                    on k.unit_id = t.unit_id and k.tier = t.tier and k.day = t.day
                where (coalesce(t.started, 0), coalesce(t.reached, 0), coalesce(t.sat, 0), coalesce(t.passed, 0))
                    <> (coalesce(k.started, 0), coalesce(k.reached, 0), coalesce(k.sat, 0), coalesce(k.passed, 0))
                  and (:everything or coalesce(t.unit_id, k.unit_id) = any(:units))),
            repaired as (
                insert into reporting_day (tenant_id, campaign_id, unit_id, day, tier, started, reached, sat, passed)
                select :tenant, :campaign, unit_id, day, tier, started, reached, sat, passed from wrong
                on conflict (tenant_id, campaign_id, unit_id, day, tier) do update set started = excluded.started, reached = excluded.reached, sat = excluded.sat,
                    passed = excluded.passed)
            select count(*) as wrong from wrong""";

    private CounterSql() {}
}
