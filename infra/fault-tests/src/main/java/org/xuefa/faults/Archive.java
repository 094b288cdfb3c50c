package org.xuefa.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xuefa.localstack.LocalStack;

/** Reads from the tables themselves what is stored, as the superuser, past all of the server's code. */
final class Archive {
    private static final int CELL = 8;
    private final LocalStack stack;

    Archive(LocalStack stack) {
        this.stack = stack;
    }

    /** What these learners of the city have; subjects of their accounts. */
    Stored of(FaultCity city, Set<String> learners) {
        try (var connection = stack.postgres().connect(stack.database().name())) {
            int tenant = number(connection, "select id from platform_city where slug = '" + city.slug() + "'");
            var balances = balances(connection, tenant);
            balances.keySet().retainAll(learners);
            return new Stored(sittings(connection, tenant).stream().filter(sitting -> learners.contains(sitting.learner())).toList(),
                    ledger(connection, tenant).stream().filter(credit -> learners.contains(credit.learner())).toList(), balances);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query gives. */
    int number(String query) {
        try (var connection = stack.postgres().connect(stack.database().name())) {
            return number(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> all(Connection connection, int tenant, String query, Reader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setInt(1, tenant);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    private static List<Stored.Sitting> sittings(Connection connection, int tenant) throws SQLException {
        return all(connection, tenant, "select * from assessment_sitting where tenant_id = ?", row -> new Stored.Sitting(row.getObject("id", UUID.class), row.getString("subject"),
                row.getInt("attempt"), row.getString("state").equals("OPEN"), cells(row.getString("answers")), row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("handed_in_at") == null ? null : new Stored.Mark(row.getInt("score"), row.getInt("right_items"), row.getInt("answered_items"),
                        row.getTimestamp("handed_in_at").toInstant(), row.getString("handed_in_by"))));
    }

    /** For each item two hexadecimal digits of what was chosen, option 1 in the lowest bit, and six of the sequence (docs/adr/0020). */
    static Map<Integer, Stored.Cell> cells(String answers) {
        var cells = new HashMap<Integer, Stored.Cell>();
        for (int at = 0; at < answers.length(); at += CELL) {
            int mask = Integer.parseInt(answers, at, at + 2, 16);
            var chosen = new HashSet<Integer>();
            for (int option = 1; option <= 6; option++) {
                if ((mask & 1 << (option - 1)) != 0) {
                    chosen.add(option);
                }
            }
            cells.put(at / CELL + 1, new Stored.Cell(Integer.parseInt(answers, at + 2, at + CELL, 16), Set.copyOf(chosen)));
        }
        return cells;
    }

    private static List<Stored.Credit> ledger(Connection connection, int tenant) throws SQLException {
        return all(connection, tenant, """
                select a.subject, c.source, c.once_key, c.kind, c.amount from learning_credit c
                join enrolment_account a on a.tenant_id = c.tenant_id and a.person_id = c.person_id where c.tenant_id = ?""",
                row -> new Stored.Credit(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)));
    }

    private static Map<String, Stored.Balance> balances(Connection connection, int tenant) throws SQLException {
        var balances = new HashMap<String, Stored.Balance>();
        all(connection, tenant, """
                select a.subject, b.compulsory, b.elective from learning_balance b
                join enrolment_account a on a.tenant_id = b.tenant_id and a.person_id = b.person_id where b.tenant_id = ?""",
                row -> balances.put(row.getString(1), new Stored.Balance(row.getInt(2), row.getInt(3))));
        return balances;
    }
}
