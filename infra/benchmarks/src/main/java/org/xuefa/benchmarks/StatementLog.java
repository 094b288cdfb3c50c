package org.xuefa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the platform asks the database during a request: every statement with its parameters, as PostgreSQL logs them, put together by transaction. */
final class StatementLog {
    private static final Pattern LINE = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (\\S*)@(\\S*) (LOG|DETAIL|STATEMENT|ERROR|HINT|WARNING|CONTEXT): {2}(.*)$", Pattern.DOTALL);
    private static final Pattern EXECUTED = Pattern.compile("^(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')", Pattern.DOTALL);
    private final Stage stage;
    private final String user;

    /** @param parameters in order, null where NULL */
    record Statement(String sql, List<@Nullable String> parameters) {
        boolean is(String word) {
            return sql.strip().equalsIgnoreCase(word);
        }
    }

    /** From begin to commit. */
    record Transaction(List<Statement> statements) {
        List<String> shape() {
            return statements.stream().map(Statement::sql).toList();
        }
    }

    StatementLog(Stage stage) {
        this.stage = stage;
        this.user = stage.environment().get("XUEFA_DB_APP_USER");
    }

    /** The transactions that the platform ran during the work, in the order of their commits; deliveries of the outbox and what came before left out. */
    List<Transaction> during(Runnable before, Runnable work) {
        var log = stage.stack().postgres().logFile();
        try {
            switchLogging("all");
            before.run();
            Api.pause(Duration.ofMillis(150));
            long from = Files.size(log);
            work.run();
            Api.pause(Duration.ofMillis(300));
            return transactions(new String(tail(log, from), StandardCharsets.UTF_8), user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            switchLogging("none");
        }
    }

    private void switchLogging(String what) {
        try (var connection = stage.connect(); var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + what + "'");
            statement.execute("select pg_reload_conf()");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        Api.pause(Duration.ofMillis(500));
    }

    private static byte[] tail(Path log, long from) throws IOException {
        try (var file = Files.newByteChannel(log)) {
            var bytes = java.nio.ByteBuffer.allocate((int) (file.size() - from));
            file.position(from);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // until all is there
            }
            return bytes.array();
        }
    }

    static List<Transaction> transactions(String text, String user) {
        var open = new LinkedHashMap<String, List<Statement>>();
        var done = new ArrayList<Transaction>();
        for (var entry : entries(text)) {
            var match = LINE.matcher(entry);
            if (!match.matches() || !match.group(2).equals(user)) {
                continue;
            }
            var executed = EXECUTED.matcher(match.group(5));
            var session = open.computeIfAbsent(match.group(1), _ -> new ArrayList<>());
            if (match.group(4).equals("LOG") && executed.matches()) {
                session.add(new Statement(executed.group(1), List.of()));
                if (session.getLast().is("COMMIT") || session.getLast().is("ROLLBACK")) {
                    done.add(new Transaction(List.copyOf(session)));
                    session.clear();
                }
            } else if (match.group(4).equals("DETAIL") && !session.isEmpty()) {
                session.add(new Statement(session.removeLast().sql(), parameters(match.group(5))));
            }
        }
        return done.stream().filter(StatementLog::isOfRequest).toList();
    }

    /** Whoever reads the outbox delivers from it; that goes on behind every request. */
    private static boolean isOfRequest(Transaction transaction) {
        return transaction.statements().stream().noneMatch(statement -> statement.sql().startsWith("select") && statement.sql().contains("from platform_outbox"));
    }

    private static List<String> entries(String text) {
        var entries = new ArrayList<String>();
        for (var line : text.split("\n")) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    private static List<@Nullable String> parameters(String detail) {
        Map<Integer, @Nullable String> found = new TreeMap<>();
        for (Matcher match = PARAMETER.matcher(detail); match.find(); ) {
            found.put(Integer.parseInt(match.group(1)), match.group(3) == null ? null : match.group(3).replace("''", "'"));
        }
        return new ArrayList<>(found.values());
    }
}
