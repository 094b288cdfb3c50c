package org.xuefa.duty.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.ElectiveCourse;
import org.xuefa.api.model.ElectiveReason;
import org.xuefa.api.model.ElectiveRecommendation;
import org.xuefa.api.model.ElectiveShare;
import org.xuefa.api.model.InterestTopic;
import org.xuefa.api.model.Interests;
import org.xuefa.api.model.MyElective;
import org.xuefa.api.model.MyElectiveList;
import org.xuefa.duty.domain.ElectivePlan;
import org.xuefa.duty.domain.Reason;
import org.xuefa.duty.usecase.ChooseElectives;
import org.xuefa.learning.Elective;

/** Electives as the contract has them. */
final class ElectiveMapping {
    private ElectiveMapping() {}

    static ElectiveRecommendation recommendation(ChooseElectives.Offer offer) {
        return new ElectiveRecommendation().course(course(offer.recommendation().elective())).chosen(offer.chosen()).reachesShare(offer.reachesShare())
                .reasons(offer.recommendation().reasons().stream().map(ElectiveMapping::reason).toList());
    }

    private static ElectiveReason reason(Reason reason) {
        return new ElectiveReason().kind(ElectiveReason.KindEnum.valueOf(reason.kind().name())).text(reason.text());
    }

    private static ElectiveCourse course(Elective elective) {
        var course = elective.course();
        return new ElectiveCourse().id(course.id()).title(course.title()).summary(textOrNone(course.summary())).topic(course.theme()).department(textOrNone(course.department()))
                .credit(course.credit().decimal()).practiceMinimum(elective.practiceMinimum().decimal()).practiceMaximum(elective.practiceMaximum().decimal())
                .possibleMinimum(elective.possibleMinimum().decimal()).possibleMaximum(elective.possibleMaximum().decimal()).earned(elective.earned().decimal())
                .chapters(course.chapters()).requiredSeconds(course.requiredSeconds()).progress(ElectiveCourse.ProgressEnum.valueOf(elective.progress().name()));
    }

    static MyElectiveList list(ChooseElectives.MyList mine) {
        return new MyElectiveList().share(share(mine.plan()))
                .items(mine.items().stream().map(one -> new MyElective().course(course(one.elective())).chosenAt(one.at()).mayDrop(one.mayDrop())).toList());
    }

    private static ElectiveShare share(ElectivePlan plan) {
        var share = plan.share();
        return new ElectiveShare().share(share == null ? null : share.decimal()).earned(plan.earned().decimal()).counted(plan.counted().decimal()).missing(plan.missing().decimal())
                .plannedMinimum(plan.plannedMinimum().decimal()).plannedMaximum(plan.plannedMaximum().decimal()).covered(plan.isCovered()).suggestion(List.copyOf(plan.suggestion()));
    }

    static Interests interests(ChooseElectives.Interests interests) {
        return new Interests().topics(interests.topics().stream().sorted().toList())
                .available(interests.available().entrySet().stream().map(topic -> new InterestTopic().topic(topic.getKey()).courses(topic.getValue())).toList());
    }

    private static @Nullable String textOrNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
