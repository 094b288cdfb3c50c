package org.xuefa.reporting.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.xuefa.enrolment.Scope;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.reporting.persistence.SqlFigureBook;
import org.xuefa.reporting.persistence.SqlFigureTables;
import org.xuefa.reporting.persistence.SqlRecounts;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.UnitOfWork;

/** Reporting of one city on the real database, as the container would wire it; each call through {@link #in} is one transaction. */
final class Figures {
    static final Caller ADMINISTRATOR = new Caller("admin", "admin", "管理员", Set.of(Role.CITY_ADMIN));
    final World world = new World();
    final TenantId city;
    final List<String> audited = new ArrayList<>();
    final FollowEnrolment enrolment;
    final FollowProgress progress;
    final RecountFigures recounts;
    final ReadFigures read;
    final ReadPeople people;
    final ExportFigures export;
    final ManageTargets targets;
    final SqlFigureTables tables;
    private final UnitOfWork work;

    Figures(Database database, Clock clock) {
        city = database.newTenant();
        work = new UnitOfWork(database);
        var book = new SqlFigureBook(work.entityManager());
        tables = new SqlFigureTables(work.entityManager());
        var runs = new SqlRecounts(work.entityManager());
        var sources = world.sources();
        var posting = new Posting(book, sources);
        var areas = new Areas(world.scopes(), world.tree());
        AuditLog audit = new AuditLog() {
            @Override
            public void record(String action, String objectType, String objectId, Map<String, ?> facts) {
                audited.add(action + " " + facts);
            }

            @Override
            public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) {
                audited.add(action + " " + facts);
            }
        };
        enrolment = new FollowEnrolment(book, posting, sources, world.tree(), runs);
        progress = new FollowProgress(book, posting, sources);
        recounts = new RecountFigures(runs, book, posting, sources, world.campaigns(), audit, clock);
        read = new ReadFigures(world.campaigns(), areas, world.tree(), tables, clock);
        people = new ReadPeople(world.campaigns(), areas, caller -> caller.is(Role.OVERSIGHT_VIEWER) ? Scope.NOTHING : Scope.WHOLE_CITY, tables, world.people(), world.tree());
        export = new ExportFigures(read, people, audit);
        targets = new ManageTargets(world.campaigns(), tables, audit);
    }

    <T> T in(Supplier<T> useCase) {
        return work.in(city, useCase);
    }

    void run(Runnable useCase) {
        work.run(city, useCase);
    }

    /** As the job does: piece by piece until nothing runs. */
    void finishRecounts() {
        while (in(recounts::advance)) {
            Thread.onSpinWait();
        }
    }
}
