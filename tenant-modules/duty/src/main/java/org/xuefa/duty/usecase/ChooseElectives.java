package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.Window;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.ElectivePlan;
import org.xuefa.duty.domain.ElectiveStore;
import org.xuefa.duty.domain.ElectiveStore.Choice;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.LearnerProfile;
import org.xuefa.duty.domain.Recommendation;
import org.xuefa.duty.domain.Recommender;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.learning.Credits;
import org.xuefa.learning.Elective;
import org.xuefa.learning.Elective.Progress;
import org.xuefa.learning.Electives;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;

/** A learner looks for electives by duty, post and interest, chooses and drops them, and sees which choice gets to the elective credits. */
@ApplicationScoped
@Transactional
public class ChooseElectives {
    static final int MOST = 30;
    private final Campaigns campaigns;
    private final People people;
    private final Participation participation;
    private final Electives electives;
    private final Credits credits;
    private final ElectiveStore choices;
    private final DutyListStore lists;
    private final OpenLists open;
    private final FigureBook book;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ChooseElectives() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public ChooseElectives(Campaigns campaigns, People people, Participation participation, Electives electives, Credits credits, ElectiveStore choices, DutyListStore lists,
            OpenLists open, FigureBook book, Clock clock) {
        this.campaigns = campaigns;
        this.people = people;
        this.participation = participation;
        this.electives = electives;
        this.credits = credits;
        this.choices = choices;
        this.lists = lists;
        this.open = open;
        this.book = book;
        this.clock = clock;
    }

    private record Learner(Campaign campaign, Person person, Participant participant) {}

    /** @param chosen on the learner's list; @param reachesShare with what is chosen this one is enough */
    public record Offer(Recommendation recommendation, boolean chosen, boolean reachesShare) {}

    /** An elective on the learner's list. */
    public record Chosen(Elective elective, Instant at) {
        public boolean mayDrop() {
            return elective.progress() != Progress.FINISHED;
        }
    }

    public record MyList(ElectivePlan plan, List<Chosen> items) {}

    /** @param available topics of the electives, with how many each has */
    public record Interests(Set<String> topics, Map<String, Integer> available) {}

    /** Everything that may be chosen, the most fitting first. @param search part of the title, the department or a law */
    public List<Offer> recommendations(@Nullable String topic, @Nullable String search) {
        var learner = learner();
        var all = electives.of(learner.campaign().id(), learner.person().id());
        var items = items(learner.campaign().year(), all);
        var ranked = Recommender.rank(all, items, profile(learner));
        var chosen = chosen(learner);
        var plan = plan(learner, all, chosen, ranked);
        var word = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        return ranked.stream().filter(one -> topic == null || one.elective().course().theme().equals(topic))
                .filter(one -> word.isEmpty() || speaksOf(one.elective(), items.getOrDefault(one.courseId(), List.of()), word))
                .map(one -> new Offer(one, chosen.contains(one.courseId()), !chosen.contains(one.courseId()) && plan.isReachedBy(one.elective()))).toList();
    }

    private static boolean speaksOf(Elective elective, List<DutyItem> items, String word) {
        return Stream.concat(Stream.of(elective.course().title(), elective.course().department()),
                        items.stream().flatMap(item -> Stream.of(item.content().law().title(), item.content().department().name())))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }

    public MyList mine() {
        return mine(learner());
    }

    private MyList mine(Learner learner) {
        var all = electives.of(learner.campaign().id(), learner.person().id());
        var byId = all.stream().collect(Collectors.toMap(elective -> elective.course().id(), Function.identity()));
        var mine = choices.choices(learner.campaign().id(), learner.person().id()).stream().filter(Choice::chosen).filter(choice -> byId.containsKey(choice.courseId())).toList();
        var ranked = Recommender.rank(all, items(learner.campaign().year(), all), profile(learner));
        var chosen = mine.stream().map(Choice::courseId).collect(Collectors.toSet());
        return new MyList(plan(learner, all, chosen, ranked), mine.stream().map(choice -> new Chosen(byId.get(choice.courseId()), choice.at())).toList());
    }

    /** Any elective that the learner's tier sees, whoever's department it belongs to. */
    public MyList choose(UUID courseId) {
        var learner = learner();
        elective(learner, courseId);
        var chosen = chosen(learner);
        if (!chosen.contains(courseId) && chosen.size() >= MOST) {
            throw new Refusal(DutyProblem.TOO_MANY_ELECTIVES, Map.of("most", MOST));
        }
        choices.save(learner.campaign().id(), learner.person().id(), new Choice(courseId, true, clock.instant()));
        return mine(learner);
    }

    public MyList drop(UUID courseId) {
        var learner = learner();
        if (elective(learner, courseId).progress() == Progress.FINISHED) {
            throw new Refusal(DutyProblem.ELECTIVE_FINISHED);
        }
        choices.save(learner.campaign().id(), learner.person().id(), new Choice(courseId, false, clock.instant()));
        return mine(learner);
    }

    public Interests interests() {
        var learner = learner();
        var available = new TreeMap<String, Integer>();
        electives.of(learner.campaign().id(), learner.person().id()).forEach(elective -> available.merge(elective.course().theme(), 1, Integer::sum));
        return new Interests(choices.interests(learner.person().id()), available);
    }

    public Interests mark(Set<String> topics) {
        choices.setInterests(learner().person().id(), topics);
        return interests();
    }

    private Elective elective(Learner learner, UUID courseId) {
        return electives.of(learner.campaign().id(), learner.person().id()).stream().filter(elective -> elective.course().id().equals(courseId)).findAny().orElseThrow(Refusal::notFound);
    }

    private Set<UUID> chosen(Learner learner) {
        return choices.choices(learner.campaign().id(), learner.person().id()).stream().filter(Choice::chosen).map(Choice::courseId).collect(Collectors.toSet());
    }

    private ElectivePlan plan(Learner learner, List<Elective> all, Set<UUID> chosen, List<Recommendation> ranked) {
        return ElectivePlan.of(learner.campaign().rules().credit(), credits.of(learner.campaign().id(), learner.person().id()), all, chosen, ranked);
    }

    /** What each elective teaches of the year's list, or of the newest before it. */
    private Map<UUID, List<DutyItem>> items(int year, List<Elective> all) {
        var list = open.advising(year);
        if (list.isEmpty()) {
            return Map.of();
        }
        var byId = lists.items(list.get().id()).stream().collect(Collectors.toMap(DutyItem::id, Function.identity()));
        var found = new HashMap<UUID, List<DutyItem>>();
        book.coversOfCourses(List.of(list.get().id()), all.stream().map(elective -> elective.course().id()).toList()).stream()
                .sorted(java.util.Comparator.comparingInt(cover -> byId.get(cover.itemId()).position()))
                .forEach(cover -> found.computeIfAbsent(cover.courseId(), _ -> new java.util.ArrayList<>()).add(byId.get(cover.itemId())));
        return found;
    }

    private LearnerProfile profile(Learner learner) {
        var tier = learner.campaign().tiers().stream().filter(one -> one.code().equals(learner.participant().tier())).findAny()
                .orElseGet(() -> new Tier(learner.participant().tier(), learner.participant().tier()));
        var units = Arrays.stream(learner.participant().unitPath().split("/")).filter(part -> !part.isEmpty()).skip(1).map(UUID::fromString).collect(Collectors.toSet());
        return new LearnerProfile(tier, learner.person().post(), units, choices.interests(learner.person().id()), clock.instant().atZone(Window.CITY_TIME).toLocalDate());
    }

    private Learner learner() {
        var campaign = campaigns.current().orElseThrow(() -> new Refusal(DutyProblem.NO_OPEN_CAMPAIGN));
        var person = people.ofSubject(CurrentCaller.required().subject()).orElseThrow(() -> new Refusal(DutyProblem.NOT_A_PARTICIPANT));
        return participation.find(campaign.id(), person.id()).filter(Participant::takesPart).map(participant -> new Learner(campaign, person, participant))
                .orElseThrow(() -> new Refusal(DutyProblem.NOT_A_PARTICIPANT));
    }
}
