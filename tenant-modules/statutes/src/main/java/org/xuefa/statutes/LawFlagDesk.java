package org.xuefa.statutes;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;

/**
 * What the editors of a feature do with its flags of changed laws. When a newer version comes into force, whatever cites a changed, repealed or
 * renumbered article is flagged for its editors, drafts too; nobody's text is altered. The feature says what cites what, and when it counts as edited.
 *
 * @param <F> flag of the feature
 * @param <S> flag as its editors see it
 */
public abstract class LawFlagDesk<F extends Flagged, S> {
    private final LawFlagStore<F> flags;
    private final AuditLog audit;
    private final Clock clock;
    private final String openedType;

    /**
     * For one feature.
     *
     * @param openedType what {@link Flagged#opened()} is, as the audit log calls it
     */
    protected LawFlagDesk(LawFlagStore<F> flags, AuditLog audit, Clock clock, String openedType) {
        this.flags = flags;
        this.audit = audit;
        this.clock = clock;
        this.openedType = openedType;
    }

    /** Flags what cites an article that is not what it was; the same change again flags nothing twice. */
    public abstract void raise(LawChanged change);

    protected abstract S shown(F flagged);

    /** Why a flag may not be settled as edited; empty when it may. */
    protected abstract Optional<ProblemCode> unedited(S shown);

    /** One flag, unless there is one already; called by {@link #raise(LawChanged)}, and for what came in after the law had changed. */
    protected void raise(Amendment amendment, FlagOf<F> what) {
        flags.raise(what.with(new LawFlag(Ids.next(), amendment, LawFlag.State.OPEN, clock.instant(), null, null)));
    }

    /** Puts a flag on what cites the law. */
    @FunctionalInterface
    protected interface FlagOf<F> {
        F with(LawFlag flag);
    }

    /**
     * A page of flags, newest first.
     *
     * @param open how many flags wait for somebody, whatever the page shows
     * @param last id of the last one while more follow
     */
    public record Page<S>(int open, List<S> items, @Nullable UUID last) {}

    /** A page; null means any. */
    @Transactional
    public Page<S> page(LawFlag.@Nullable State state, @Nullable UUID opened, @Nullable UUID after, int limit) {
        var found = flags.page(state, opened, after, limit + 1);
        var items = found.stream().limit(limit).toList();
        return new Page<>(flags.open(), items.stream().map(this::shown).toList(), found.size() > limit ? items.getLast().flag().id() : null);
    }

    /**
     * Settles a flag, once.
     *
     * @param outcome CONFIRMED: still right as it is. EDITED: refused unless what cites the law was edited
     */
    @Transactional
    public S settle(UUID flagId, LawFlag.State outcome) {
        var flagged = flags.lock(flagId).orElseThrow(Refusal::notFound);
        var flag = flagged.flag();
        if (flag.state() != LawFlag.State.OPEN) {
            throw new Refusal(LawFlagProblem.LAW_FLAG_SETTLED);
        }
        if (outcome == LawFlag.State.EDITED) {
            unedited(shown(flagged)).ifPresent(problem -> {
                throw new Refusal(problem);
            });
        }
        var settled = flags.save(flag.settled(outcome, clock.instant(), CurrentCaller.required().userName()));
        audit.record(openedType + ".law-flag-settled", openedType, flagged.opened().toString(),
                Map.of("outcome", outcome, "law", flag.amendment().law(), "article", flag.amendment().change().article()));
        return shown(settled);
    }
}
