package org.xuefa.learning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What installing a pack does to the city's courses and to those who study them in the open campaign.
 *
 * @param from version that is installed; null when there is none
 * @param wasRetired the pack was retired and is taken up again
 */
public record PackEffect(@Nullable String from, String to, boolean wasRetired, List<CourseEffect> courses) {
    public enum Kind { ADDED, CHANGED, SAME, RETIRED }

    /**
     * @param underWay people who have begun and not finished it
     * @param finished people who have; they keep completion and credits
     * @param reopened people under way who had finished a changed chapter and whose study time does not reach what it now asks for; they keep the time
     */
    public record CourseEffect(UUID courseId, String title, Kind kind, int chaptersSame, int chaptersChanged, int chaptersAdded, int chaptersRemoved,
            int questionsAdded, int questionsChanged, int questionsRemoved, long underWay, long finished, long reopened) {}

    public PackEffect {
        courses = List.copyOf(courses);
    }

    public boolean changesNothing() {
        return courses.stream().allMatch(course -> course.kind() == Kind.SAME) && to.equals(from) && !wasRetired;
    }
}
