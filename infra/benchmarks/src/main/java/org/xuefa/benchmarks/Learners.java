package org.xuefa.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The people of the campaign with their tokens, in a fixed order: the active ones first, those for single trials last. */
final class Learners {
    private final Stage stage;
    private final String tenant;
    private final String campaign;
    private final List<Learner> all = new ArrayList<>();
    private final List<String> administrators;

    /** A learner with the ids that requests name. */
    static final class Learner {
        final String person;
        final String subject;
        final String token;
        private final Map<String, String> ids = new HashMap<>();

        Learner(String person, String subject, String token) {
            this.person = person;
            this.subject = subject;
            this.token = token;
        }

        String id(String name) {
            return Objects.requireNonNull(ids.get(name), name);
        }

        /** What the platform may put into a statement about this learner. */
        Map<String, String> facts() {
            var facts = new HashMap<>(ids);
            facts.put("person", person);
            facts.put("subject", subject);
            return facts;
        }
    }

    Learners(Stage stage, Tokens tokens, String tenant, String campaign, int administrators) {
        this.stage = stage;
        this.tenant = tenant;
        this.campaign = campaign;
        var rows = stage.rows("""
                select p.person_id, a.subject from enrolment_participant p join enrolment_account a on a.tenant_id = p.tenant_id and a.person_id = p.person_id
                where p.tenant_id = %s and p.campaign_id = '%s' order by p.person_id""".formatted(tenant, campaign));
        all.addAll(rows.parallelStream().map(row -> new Learner(row.get(0), row.get(1), tokens.token(Seed.CITY, row.get(1), "u" + row.get(0), List.of("learner")))).toList());
        this.administrators = IntStream.range(0, administrators).parallel()
                .mapToObj(number -> tokens.token(Seed.CITY, "benchmark-admin-" + number, "admin" + number, List.of("city-admin"))).toList();
    }

    int count() {
        return all.size();
    }

    String tenant() {
        return tenant;
    }

    String campaign() {
        return campaign;
    }

    Learner at(int index) {
        return all.get(index);
    }

    /** For requests whose statements are looked at; nobody else uses these. */
    Learner trial(int number) {
        return all.get(all.size() - 1 - number);
    }

    String administrator(int number) {
        return administrators.get(number % administrators.size());
    }

    int administrators() {
        return administrators.size();
    }

    /** Reads the learners' ids of something: the query gives person and id. */
    void know(String name, String query) {
        var found = new HashMap<String, String>();
        stage.rows(query).forEach(row -> found.put(row.get(0), row.get(1)));
        all.forEach(learner -> {
            if (found.containsKey(learner.person)) {
                learner.ids.put(name, found.get(learner.person));
            }
        });
    }

    /** Lays the facts of these learners out for pgbench, with fresh ids for every turn. */
    void layOut(int from, int to) {
        var names = new ArrayList<>(all.get(from).facts().keySet());
        var columns = new StringBuilder("n integer primary key");
        names.forEach(name -> columns.append(", ").append(name).append(" text"));
        for (int number = 1; number <= Script.FRESH; number++) {
            columns.append(", fresh").append(number).append(" text default uuidv7()::text, hash").append(number).append(" text default encode(sha256(gen_random_uuid()::text::bytea), 'hex')");
        }
        stage.sql("create schema if not exists benchmark", "drop table if exists benchmark.key", "create unlogged table benchmark.key (" + columns + ")",
                "grant usage on schema benchmark to public", "grant select on benchmark.key to public");
        try (var connection = stage.connect(); var insert = connection.prepareStatement("insert into benchmark.key (n, " + String.join(", ", names) + ") values (?" + ", ?".repeat(names.size()) + ")")) {
            connection.setAutoCommit(false);
            for (int index = from; index < to; index++) {
                insert.setInt(1, index - from);
                var facts = all.get(index).facts();
                for (int at = 0; at < names.size(); at++) {
                    insert.setString(at + 2, facts.get(names.get(at)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            connection.createStatement().execute("analyze benchmark.key");
            connection.commit();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
