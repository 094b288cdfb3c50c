package org.xuefa.assessment.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.ComposedScore;
import org.xuefa.api.model.Grade;
import org.xuefa.api.model.OpenSitting;
import org.xuefa.api.model.PaperItem;
import org.xuefa.api.model.SittingResult;
import org.xuefa.api.model.SittingSummary;
import org.xuefa.api.model.WrongItem;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.usecase.ResumeSitting;
import org.xuefa.assessment.usecase.ShowResult;
import org.xuefa.assessment.usecase.SuperviseSittings;
import org.xuefa.campaign.ExamRule.ShowWrongItems;

/** Sittings as the contract shows them. What a candidate gets before marking is built from the text alone. */
final class SittingShapes {
    private SittingShapes() {}

    static OpenSitting open(ResumeSitting.View view) {
        var sitting = view.sitting();
        var items = new ArrayList<PaperItem>(view.items().size());
        for (var shown : view.items()) {
            items.add(new PaperItem().position(shown.position()).type(QuestionShapes.type(shown.item().type())).points(shown.item().points()).stem(shown.text().stem())
                    .options(shown.item().order().arrange(shown.text().options())).sequence(sitting.sheet().sequenceOf(shown.position()))
                    .chosen(sitting.sheet().choice(shown.position()).numbers()));
        }
        return new OpenSitting().id(sitting.id()).campaignId(sitting.campaignId()).attempt(sitting.attempt())
                .state(sitting.isOpen() ? OpenSitting.StateEnum.OPEN : OpenSitting.StateEnum.MARKED).startedAt(sitting.startedAt()).deadline(sitting.deadline()).now(view.now())
                .items(items);
    }

    static SittingResult result(ShowResult.Outcome outcome) {
        var sitting = outcome.sitting();
        var mark = sitting.requiredMark();
        var shown = outcome.shown() ? SittingResult.WrongItemsShownEnum.NOW
                : outcome.rule() == ShowWrongItems.NEVER ? SittingResult.WrongItemsShownEnum.NEVER : SittingResult.WrongItemsShownEnum.AFTER_WINDOW;
        return new SittingResult().sittingId(sitting.id()).attempt(sitting.attempt()).score(mark.score()).composed(composed(sitting)).grade(Grade.valueOf(mark.grade().name())).passed(mark.grade().passed())
                .handedInAt(mark.handedInAt()).handedInBy(SittingResult.HandedInByEnum.fromValue(Words.of(mark.by()))).questions(outcome.questions()).right(mark.right())
                .answered(mark.answered()).regraded(mark.regraded() ? true : null).wrongItemsShown(shown).wrongItems(outcome.shown() ? wrong(outcome.wrong()) : null);
    }

    static SittingSummary summary(SuperviseSittings.Seen seen) {
        var sitting = seen.sitting();
        var person = seen.person();
        var summary = new SittingSummary().id(sitting.id()).campaignId(sitting.campaignId()).personId(sitting.personId()).personName(seen.personName())
                .unitId(sitting.unitId()).unitName(person == null ? null : person.unitName()).attempt(sitting.attempt())
                .state(sitting.isOpen() ? SittingSummary.StateEnum.OPEN : SittingSummary.StateEnum.MARKED).startedAt(sitting.startedAt()).deadline(sitting.deadline())
                .extraMinutes(sitting.extraMinutes() == 0 ? null : sitting.extraMinutes());
        return marked(summary, sitting);
    }

    private static @Nullable ComposedScore composed(Sitting sitting) {
        var parts = sitting.requiredMark().parts();
        return parts == null ? null : new ComposedScore().exam(parts.exam()).study(parts.study()).examWeight(sitting.rule().score().examWeight());
    }

    private static SittingSummary marked(SittingSummary summary, Sitting sitting) {
        var mark = sitting.mark();
        return mark == null ? summary : summary.handedInAt(mark.handedInAt()).handedInBy(SittingSummary.HandedInByEnum.fromValue(Words.of(mark.by()))).score(mark.score())
                .composed(composed(sitting)).grade(Grade.valueOf(mark.grade().name()));
    }

    private static List<WrongItem> wrong(List<ShowResult.Wrong> items) {
        return items.stream().map(wrong -> new WrongItem().position(wrong.position()).type(QuestionShapes.type(wrong.item().type())).stem(wrong.text().stem())
                .options(wrong.item().order().arrange(wrong.text().options())).chosen(wrong.chosen().numbers()).answer(wrong.answer().numbers()).points(wrong.item().points())
                .awarded(wrong.awarded()).law(wrong.key().law()).article(wrong.key().article()).explanation(wrong.key().explanation())).toList();
    }
}
