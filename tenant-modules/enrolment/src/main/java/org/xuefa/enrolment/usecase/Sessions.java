package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.xuefa.enrolment.domain.AccountDirectory;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;

/** Where people are logged in: one's own sessions, and those of people in scope. Asks the realm, so it is no transaction. */
@ApplicationScoped
public class Sessions {
    private final AccountDirectory directory;
    private final KeepAccounts accounts;

    protected Sessions() {
        this(null, null);
    }

    @Inject
    public Sessions(AccountDirectory directory, KeepAccounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    public List<AccountDirectory.Session> mine() {
        return reached(() -> directory.sessions(me()));
    }

    public void end(String sessionId) {
        if (!reached(() -> directory.endSession(me(), sessionId))) {
            throw Refusal.notFound();
        }
    }

    public void endMine() {
        reached(() -> {
            directory.endSessions(me());
            return true;
        });
    }

    public List<AccountDirectory.Session> of(UUID personId) {
        var subject = accounts.subject(personId, null);
        return subject.map(account -> reached(() -> directory.sessions(account))).orElse(List.of());
    }

    public void endAllOf(UUID personId) {
        var subject = accounts.subject(personId, "account.loggedOut").orElseThrow(() -> new Refusal(EnrolmentProblem.NO_ACCOUNT));
        reached(() -> {
            directory.endSessions(subject);
            return true;
        });
    }

    private static String me() {
        return CurrentCaller.required().subject();
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (AccountDirectory.Unavailable e) {
            throw new Refusal(EnrolmentProblem.ACCOUNTS_UNAVAILABLE);
        }
    }
}
