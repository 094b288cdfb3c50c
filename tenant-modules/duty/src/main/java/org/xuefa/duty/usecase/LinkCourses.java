package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.LinkRule;
import org.xuefa.duty.domain.LinkRule.Decision;
import org.xuefa.duty.domain.LinkRule.Source;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.problem.Refusal;

/** Which courses teach which items: kept for published lists, where figures stand on it, and worked out when asked for drafts. */
@ApplicationScoped
@Transactional
public class LinkCourses {
    private final KeepLists keep;
    private final OpenLists open;
    private final DutyListStore lists;
    private final FigureBook book;
    private final TeachingCourses courses;
    private final CountFigures count;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected LinkCourses() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public LinkCourses(KeepLists keep, OpenLists open, DutyListStore lists, FigureBook book, TeachingCourses courses, CountFigures count, AuditLog audit, Clock clock) {
        this.keep = keep;
        this.open = open;
        this.lists = lists;
        this.book = book;
        this.courses = courses;
        this.count = count;
        this.audit = audit;
        this.clock = clock;
    }

    /** A list came out: its links are made and its figures counted from what people have studied this year. */
    public void listPublished(UUID listId) {
        book.lock();
        lists.find(listId).filter(list -> list.state() == DutyList.State.PUBLISHED).ifPresent(list -> {
            var items = lists.items(listId);
            link(list, items);
            count.recount(list, items);
        });
    }

    /** A course came out, perhaps with other items in its pack. */
    public void coursesChanged() {
        book.lock();
        relink();
    }

    /** Links of all lists at work made again; how many figures were different. The book is held. */
    int relink() {
        int corrected = 0;
        for (var list : open.following()) {
            var changed = link(list, lists.items(list.id()));
            corrected += changed.isEmpty() ? 0 : count.recount(list, changed);
        }
        return corrected;
    }

    /** Items whose courses are other ones now. */
    private List<DutyItem> link(DutyList list, List<DutyItem> items) {
        var teaching = courses.all();
        var rule = courses.rule(items);
        var decisions = book.decisionsOfList(list.id());
        var before = covers(list);
        var changed = new ArrayList<DutyItem>();
        for (var item : items) {
            var wanted = wanted(rule.courses(item, teaching, decisions.getOrDefault(item.id(), Map.of())), before.getOrDefault(item.id(), Map.of()), teaching,
                    decisions.getOrDefault(item.id(), Map.of()));
            if (book.setCovers(item, wanted)) {
                changed.add(item);
            }
        }
        return changed;
    }

    /** What the rule says, and the links there are to courses that are off the list now: what was studied of them stays on record. */
    private static Map<UUID, Source> wanted(Map<UUID, Source> byRule, Map<UUID, Source> before, List<LinkRule.Course> teaching, Map<UUID, Decision> decisions) {
        var out = teaching.stream().map(LinkRule.Course::id).collect(Collectors.toSet());
        var wanted = new HashMap<>(byRule);
        before.forEach((course, source) -> {
            if (!out.contains(course) && decisions.get(course) != Decision.EXCLUDED) {
                wanted.putIfAbsent(course, source);
            }
        });
        return wanted;
    }

    private Map<UUID, Map<UUID, Source>> covers(DutyList list) {
        return book.covers(list.id()).stream().collect(Collectors.groupingBy(FigureBook.Cover::itemId, Collectors.toMap(FigureBook.Cover::courseId, FigureBook.Cover::source)));
    }

    /** An editor's decision, in a draft or a published list. */
    public void decide(UUID listId, UUID itemId, UUID courseId, Decision decision) {
        var list = keep.seen(listId);
        if (list.state() == DutyList.State.REPLACED) {
            throw new Refusal(DutyProblem.DUTY_LIST_NOT_DRAFT);
        }
        var item = lists.item(listId, itemId).orElseThrow(Refusal::notFound);
        if (decision == Decision.ADDED && !courses.studyable().containsKey(courseId)) {
            throw new Refusal(DutyProblem.COURSE_NOT_PUBLISHED);
        }
        book.lock();
        book.decide(itemId, courseId, decision, clock.instant());
        if (list.state() == DutyList.State.PUBLISHED && !link(list, List.of(item)).isEmpty()) {
            count.recount(list, List.of(item));
        }
        audit.record(decision == Decision.ADDED ? "duty-item.course-linked" : "duty-item.course-unlinked", "duty-item", itemId.toString(), Map.of("course", courseId));
    }

    /** Courses of the list's items, whatever state it is in. */
    Map<UUID, Map<UUID, Source>> of(DutyList list, List<DutyItem> items) {
        if (!list.isDraft()) {
            return covers(list);
        }
        var teaching = courses.all();
        var rule = courses.rule(items);
        var decisions = book.decisionsOfList(list.id());
        return items.stream().collect(Collectors.toMap(DutyItem::id, item -> rule.courses(item, teaching, decisions.getOrDefault(item.id(), Map.of()))));
    }
}
