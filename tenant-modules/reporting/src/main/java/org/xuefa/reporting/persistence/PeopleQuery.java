package org.xuefa.reporting.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefa.reporting.domain.Behind;
import org.xuefa.reporting.domain.PeopleQuestion;

/** The statement for a page of people; texts of the caller are parameters only. */
record PeopleQuery(String sql, Map<String, Object> parameters) {
    private static final String MARK = """
            from reporting_person m join reporting_unit mu on mu.tenant_id = m.tenant_id and mu.id = m.unit_id
            where m.tenant_id = :tenant and m.campaign_id = :campaign and m.person_id = :after)""";

    /** The place of the person who ended the page before; a cursor holds no more than the id, names are not for every reader. */
    private static final String AFTER = " and u.path >= (select mu.path " + MARK + " and (u.path, p.name, p.person_id) > (select mu.path, m.name, m.person_id " + MARK;

    static PeopleQuery of(PeopleQuestion question, @Nullable UUID after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("campaign", question.campaignId(), "limit", limit));
        var sql = new StringBuilder("select ").append(PersonColumns.ALL).append("""
                , u.path from reporting_unit u join reporting_person p on p.tenant_id = u.tenant_id and p.unit_id = u.id
                where u.tenant_id = :tenant and p.campaign_id = :campaign and p.takes_part and (\
                """);
        sql.append(IntStream.range(0, question.units().size())
                .mapToObj(i -> "u.path >= :from" + i + " and u.path < :to" + i)
                .collect(Collectors.joining(" or ", "", question.units().isEmpty() ? "false)" : ")")));
        IntStream.range(0, question.units().size()).forEach(i -> {
            parameters.put("from" + i, question.units().get(i).from());
            parameters.put("to" + i, question.units().get(i).to());
        });
        sql.append(condition(question.behind()));
        var tier = question.tier();
        if (tier != null) {
            sql.append(" and p.tier = :tier");
            parameters.put("tier", tier);
        }
        var name = question.name();
        if (name != null) {
            sql.append(" and position(:name in p.name) > 0");
            parameters.put("name", name);
        }
        if (after != null) {
            sql.append(AFTER);
            parameters.put("after", after);
        }
        return new PeopleQuery(sql.append(" order by u.path, p.name, p.person_id limit :limit").toString(), parameters);
    }

    /** The same people as {@link Behind#includes}, of those who take part. */
    private static String condition(Behind behind) {
        return switch (behind) {
            case ROSTER -> "";
            case EXEMPT -> " and p.exempt";
            case SHOULD -> " and not p.exempt";
            case STARTED -> " and not p.exempt and p.started_on is not null";
            case NOT_STARTED -> " and not p.exempt and p.started_on is null";
            case REACHED -> " and not p.exempt and p.reached_on is not null";
            case NOT_REACHED -> " and not p.exempt and p.reached_on is null";
            case SAT -> " and not p.exempt and p.sat_on is not null";
            case NOT_SAT -> " and not p.exempt and p.sat_on is null";
            case PASSED -> " and not p.exempt and p.grade <> 'FAIL'";
            case FAILED -> " and not p.exempt and p.grade = 'FAIL'";
            case EXCELLENT -> " and not p.exempt and p.grade = 'EXCELLENT'";
            case CERTIFIED -> " and not p.exempt and p.certified";
        };
    }
}
