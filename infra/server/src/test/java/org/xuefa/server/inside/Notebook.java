package org.xuefa.server.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** Use cases of the tests: a row and an event in one transaction. */
@ApplicationScoped
public class Notebook {
    static final String WRITTEN = "note.written";

    @Inject
    private EntityManager entityManager;

    @Inject
    private AuditLog audit;

    @Inject
    private Outbox outbox;

    @Transactional
    public void write(NoteWritten note) {
        audit.record(WRITTEN, "note", note.note(), Map.of("failures", note.failures()));
        outbox.publish(note);
    }

    /** Refused when all has been written and sent to the database. */
    @Transactional
    public void writeAndRefuse(NoteWritten note) {
        write(note);
        entityManager.flush();
        throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
    }

    /** Rows of the city's audit log by Hibernate's query language. */
    @Transactional
    public long entries(String action, String note) {
        return entityManager.createQuery("select count(r) from AuditRow r where r.action = :action and r.objectId = :note", Long.class)
                .setParameter("action", action).setParameter("note", note).getSingleResult();
    }

    /** Events of the test that still wait. */
    @Transactional
    public long waiting() {
        return entityManager.createQuery("select count(r) from OutboxRow r where r.handler = 'inside-notes'", Long.class).getSingleResult();
    }

    /** One value by SQL that says nothing of cities; in a transaction, as every use of the entity manager. */
    @Transactional
    public Object sql(String statement) {
        return entityManager.createNativeQuery(statement, Object.class).getSingleResult();
    }

    @Transactional
    public int change(String statement) {
        return entityManager.createNativeQuery(statement).executeUpdate();
    }

    /** As {@link #entries}, after the second lock alone has been turned to another city. */
    @Transactional
    public long[] entriesWithTheSecondLockOn(int otherCity, String action, String note) {
        var _ = entityManager.createNativeQuery("select set_config('app.tenant', '" + otherCity + "', true)", String.class).getSingleResult();
        return new long[] {entries(action, note), ((Number) sql("select count(*) from platform_audit where object_id = '" + note + "'")).longValue()};
    }
}
