package org.xuefa.reporting.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Grade;
import org.xuefa.reporting.domain.ExamResult;
import org.xuefa.reporting.domain.PersonState;

/** A person's state as a row, and as the JSON that carries many of them to the database at once. */
record PersonColumns(
        UUID personId,
        @Nullable UUID unitId,
        @Nullable String tier,
        String name,
        boolean takesPart,
        boolean exempt,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate satOn,
        @Nullable Integer score,
        @Nullable String grade,
        boolean certified) {
    static final String ALL = "p.person_id, p.unit_id, p.tier, p.name, p.takes_part, p.exempt, p.started_on, p.reached_on, p.sat_on, p.score, p.grade, p.certified";

    static final String UPSERT = """
            insert into reporting_person (tenant_id, campaign_id, person_id, unit_id, tier, name, takes_part, exempt, started_on, reached_on, sat_on, score, grade, certified)
            select :tenant, :campaign, p."personId", p."unitId", p.tier, p.name, p."takesPart", p.exempt, p."startedOn", p."reachedOn", p."satOn", p.score, p.grade, p.certified
            from jsonb_to_recordset(:people::jsonb) as p("personId" uuid, "unitId" uuid, tier text, name text, "takesPart" boolean, exempt boolean, "startedOn" date,
                "reachedOn" date, "satOn" date, score integer, grade text, certified boolean)
            on conflict (tenant_id, campaign_id, person_id) do update set unit_id = excluded.unit_id, tier = excluded.tier, name = excluded.name,
                takes_part = excluded.takes_part, exempt = excluded.exempt, started_on = excluded.started_on, reached_on = excluded.reached_on,
                sat_on = excluded.sat_on, score = excluded.score, grade = excluded.grade, certified = excluded.certified""";

    static PersonColumns of(PersonState person) {
        var result = person.result();
        return new PersonColumns(
                person.personId(),
                person.unitId(),
                person.tier(),
                person.name(),
                person.takesPart(),
                person.exempt(),
                person.startedOn(),
                person.reachedOn(),
                result == null ? null : result.satOn(),
                result == null ? null : result.score(),
                result == null ? null : result.grade().name(),
                person.certified());
    }

    static PersonState read(ResultSet row) throws SQLException {
        var satOn = row.getObject("sat_on", LocalDate.class);
        return new PersonState(
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("tier"),
                row.getString("name"),
                row.getBoolean("takes_part"),
                row.getBoolean("exempt"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("reached_on", LocalDate.class),
                satOn == null ? null : new ExamResult(satOn, row.getInt("score"), Grade.valueOf(row.getString("grade"))),
                row.getBoolean("certified"));
    }
}
