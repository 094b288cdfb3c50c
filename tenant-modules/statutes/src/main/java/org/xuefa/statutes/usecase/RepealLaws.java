package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.Repeal;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;

/**
 * Says that a law is repealed, as the General Principles of Civil Law were on the day of the Civil Code. It binds until that day; on the day the cities
 * are told that none of its articles binds any more, as they are told of a newer version.
 */
@ApplicationScoped
public class RepealLaws {
    private final StatuteStore statutes;
    private final LawDeeds deeds;

    @SuppressWarnings("NullAway")
    protected RepealLaws() {
        this(null, null);
    }

    @Inject
    public RepealLaws(StatuteStore statutes, LawDeeds deeds) {
        this.statutes = statutes;
        this.deeds = deeds;
    }

    /** The same again changes nothing; another day or successor takes the place of what was said before. */
    @Transactional
    public void repeal(UUID lawId, LocalDate on, @Nullable UUID by) {
        var law = statutes.lock(lawId).filter(known -> !known.versions().isEmpty()).orElseThrow(Refusal::notFound);
        var repeal = new Repeal(on, by);
        if (repeal.equals(law.repeal())) {
            return;
        }
        if (!on.isAfter(law.newest().date())) {
            throw Refusal.invalid("/repealedOn", "range", "废止日期应晚于最新版本的日期 " + law.newest().date());
        }
        if (by != null && (by.equals(lawId) || statutes.law(by).filter(successor -> !successor.versions().isEmpty()).isEmpty())) {
            throw Refusal.invalid("/successorId", "unknown", "取代它的法律应是法律库里的另一部法律");
        }
        set(law, repeal);
        deeds.record(Action.REPEAL_SET, law, List.of("on=" + on, "by=" + (by == null ? "" : by), "before=" + (law.repeal() == null ? "" : law.repeal().on())), null);
    }

    /** What an archive's catalogue says; an operator's own word holds. */
    void catalogued(StoredLaw law, LocalDate on) {
        if (law.repeal() == null && on.isAfter(law.newest().date())) {
            set(law, new Repeal(on, null));
        }
    }

    private void set(StoredLaw law, Repeal repeal) {
        var before = law.repeal();
        statutes.repeal(law.id(), repeal);
        if (before == null || !before.on().equals(repeal.on())) {
            statutes.announce(law.id(), law.newest().date(), null, repeal.on());
        }
    }

    /** Takes it back. Before the day nobody has been told; afterwards the flags that were raised stay for their editors to settle. */
    @Transactional
    public void revoke(UUID lawId, String reason) {
        var law = statutes.lock(lawId).orElseThrow(Refusal::notFound);
        var before = law.repeal();
        if (before == null) {
            return;
        }
        statutes.repeal(lawId, null);
        deeds.record(Action.REPEAL_REVOKED, law, List.of("on=" + before.on()), reason);
    }
}
