package org.xuefa.reporting.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a person has come in a campaign, and where they count. Days are those of the city.
 *
 * @param unitId null for who has an event but no enrolment; counts nowhere
 * @param name for searching only; shown names come from upstream
 * @param startedOn first day of study (参学)
 * @param reachedOn day on which the credits that the exam asks for were there (完成)
 * @param result the result that counts (参考, 及格, 优秀)
 */
public record PersonState(
        UUID personId,
        @Nullable UUID unitId,
        @Nullable String tier,
        String name,
        boolean takesPart,
        boolean exempt,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate reachedOn,
        @Nullable ExamResult result,
        boolean certified) {
    public PersonState {
        if (takesPart && (unitId == null || tier == null)) {
            throw new IllegalArgumentException("who takes part belongs to a unit and a tier");
        }
    }

    public static PersonState unknown(UUID personId) {
        return new PersonState(personId, null, null, "", false, false, null, null, null, false);
    }

    /** Is in the denominator of every rate (应参). */
    public boolean shouldTakePart() {
        return takesPart && !exempt;
    }

    public PersonState placed(Placement place) {
        return new PersonState(personId, place.unitId(), place.tier(), place.name(), place.takesPart(), place.exempt(), startedOn, reachedOn, result, certified);
    }

    /** Not on the roster any more; what was done is remembered for a return. */
    public PersonState gone() {
        return new PersonState(personId, unitId, tier, name, false, false, startedOn, reachedOn, result, certified);
    }

    /** The earliest day holds, so that the order of deliveries does not matter. */
    public PersonState started(LocalDate day) {
        return withStudy(earliest(startedOn, day), reachedOn);
    }

    public PersonState reached(LocalDate day) {
        return withStudy(startedOn, earliest(reachedOn, day));
    }

    public PersonState withStudy(@Nullable LocalDate started, @Nullable LocalDate reached) {
        return new PersonState(personId, unitId, tier, name, takesPart, exempt, started, reached, result, certified);
    }

    public PersonState withResult(@Nullable ExamResult counts) {
        return new PersonState(personId, unitId, tier, name, takesPart, exempt, startedOn, reachedOn, counts, certified);
    }

    public PersonState withCertificate(boolean valid) {
        return new PersonState(personId, unitId, tier, name, takesPart, exempt, startedOn, reachedOn, result, valid);
    }

    /** Differs in what is counted; another name is no difference. */
    public boolean countsOtherThan(PersonState other) {
        return !Objects.equals(withoutName(), other.withoutName());
    }

    private PersonState withoutName() {
        return new PersonState(personId, unitId, tier, "", takesPart, exempt, startedOn, reachedOn, result, certified);
    }

    private static LocalDate earliest(@Nullable LocalDate known, LocalDate day) {
        return known == null || day.isBefore(known) ? day : known;
    }
}
