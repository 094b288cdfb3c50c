package org.xuefa.benchmarks;

import java.time.Duration;

/** Puts sittings back as if they were still open, so that an exam day can be gone through again; and holds back what follows a hand-in. */
final class Exam {
    private final Stage stage;
    private final String tenant;

    Exam(Stage stage, String tenant) {
        this.stage = stage;
        this.tenant = tenant;
    }

    /** Takes the starts of these learners back; their papers go back into the stock. */
    void notStarted(Learners learners, int from, int to) {
        var people = people(learners, from, to);
        stage.sql("create temporary table gone on commit drop as select id from assessment_sitting where tenant_id = " + tenant + " and person_id = any(" + people + ")",
                "delete from assessment_result where tenant_id = " + tenant + " and person_id = any(" + people + ")",
                "update assessment_paper set sitting_id = null where tenant_id = " + tenant + " and sitting_id in (select id from gone)",
                "delete from assessment_sitting where tenant_id = " + tenant + " and id in (select id from gone)",
                "delete from platform_outbox where tenant_id = " + tenant + " and next_attempt_at > now() + interval '1 hour'");
    }

    /** All fifty items answered, nothing handed in. */
    void answered(Learners learners, int from, int to) {
        var people = people(learners, from, to);
        stage.sql("delete from assessment_result where tenant_id = " + tenant + " and person_id = any(" + people + ")",
                """
                update assessment_sitting set state = 'OPEN', handed_in_at = null, handed_in_by = null, score = null, grade = null, right_items = null, answered_items = null,
                  answers = repeat('01000001', items), deadline = now() + interval '3 hours', accepts_until = now() + interval '3 hours'
                where tenant_id = %s and person_id = any(%s)""".formatted(tenant, people),
                "delete from platform_outbox where tenant_id = " + tenant + " and next_attempt_at > now() + interval '1 hour'");
        stage.sql("vacuum analyze assessment_sitting, assessment_result, platform_outbox, assessment_paper");
    }

    /** From now on events are stored but not delivered. */
    void hold() {
        stage.sql("create schema if not exists benchmark", "grant usage on schema benchmark to public", """
                create or replace function benchmark.hold() returns trigger language plpgsql as
                'begin new.next_attempt_at := new.next_attempt_at + interval ''1 day''; return new; end'""",
                "create or replace trigger benchmark_hold before insert on platform_outbox for each row execute function benchmark.hold()");
    }

    /** Lets the held events go. */
    int release() {
        return stage.sql("drop trigger if exists benchmark_hold on platform_outbox", "update platform_outbox set next_attempt_at = now() where next_attempt_at > now() + interval '1 hour'");
    }

    /** Waits until nothing is left to deliver. */
    void awaitDeliveries() {
        Api.until("deliveries", Duration.ofMinutes(10), () -> stage.value("select count(*) from platform_outbox where parked_at is null"), "0"::equals);
    }

    private static String people(Learners learners, int from, int to) {
        var ids = new StringBuilder("'{");
        for (int index = from; index < to; index++) {
            ids.append(index == from ? "" : ",").append(learners.at(index).person);
        }
        return ids.append("}'::uuid[]").toString();
    }
}
