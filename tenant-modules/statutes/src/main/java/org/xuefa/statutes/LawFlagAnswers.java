package org.xuefa.statutes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.LawAmendment;
import org.xuefa.api.model.LawFlagSettlement;
import org.xuefa.api.model.LawFlagState;
import org.xuefa.platform.web.Cursors;

/** Flags of changed laws in the words of the interface, for the boundaries of the features. */
public final class LawFlagAnswers {
    private LawFlagAnswers() {}

    /**
     * A page as it is answered.
     *
     * @param next cursor of the next page; null on the last
     */
    public record Listed<S>(int open, List<S> items, @Nullable String next) {}

    /**
     * The page that was asked for.
     *
     * @param list name of the list
     * @param opened what the list is narrowed to; null for all
     */
    public static <S> Listed<S> list(LawFlagDesk<?, S> desk, Cursors cursors, String list, @Nullable LawFlagState state, @Nullable UUID opened, @Nullable String cursor, @Nullable Integer limit) {
        var filtered = list + "\0" + state + "\0" + opened;
        var after = cursors.position(cursor, filtered).map(UUID::fromString).orElse(null);
        var page = desk.page(state == null ? null : LawFlag.State.valueOf(state.name()), opened, after, Cursors.limit(limit));
        return new Listed<>(page.open(), page.items(), page.last() == null ? null : cursors.next(filtered, page.last().toString()));
    }

    public static <S> S settle(LawFlagDesk<?, S> desk, UUID flagId, LawFlagSettlement settlement) {
        return desk.settle(flagId, LawFlag.State.valueOf(settlement.getOutcome().name()));
    }

    public static LawFlagState state(LawFlag flag) {
        return LawFlagState.valueOf(flag.state().name());
    }

    public static LawAmendment amendment(LawFlag flag) {
        var amendment = flag.amendment();
        var change = amendment.change();
        return new LawAmendment().lawId(amendment.lawId()).law(amendment.law()).fromVersionId(amendment.fromVersion()).from(amendment.from())
                .toVersionId(amendment.toVersion()).to(amendment.to()).article(change.article()).label(label(change.article()))
                .lawRepealed(amendment.lawRepealed() ? true : null).textCorrected(amendment.textCorrected() ? true : null)
                .change(LawAmendment.ChangeEnum.valueOf(change.kind().name())).now(change.now()).nowLabel(change.now() == null ? null : label(change.now()));
    }

    private static String label(String number) {
        return ArticleNumber.parse(number).map(ArticleNumber::label).orElse(number);
    }
}
