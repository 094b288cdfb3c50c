package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.DutyListPublished;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** The lists of the years: begun, copied, published, thrown away. */
@ApplicationScoped
@Transactional
public class KeepLists {
    private static final Set<Role> WRITE_THEM = EnumSet.of(Role.CITY_ADMIN, Role.COURSE_EDITOR);
    private final DutyListStore lists;
    private final FigureBook book;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected KeepLists() {
        this(null, null, null, null, null);
    }

    @Inject
    public KeepLists(DutyListStore lists, FigureBook book, Outbox outbox, AuditLog audit, Clock clock) {
        this.lists = lists;
        this.book = book;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A list with how much is in it. */
    public record View(DutyList list, DutyListStore.Size size) {}

    /** Newest first; without drafts for who does not write them. */
    public List<View> all() {
        var caller = CurrentCaller.required();
        var seen = lists.all().stream().filter(list -> isSeen(list, caller)).toList();
        var sizes = lists.sizes(seen.stream().map(DutyList::id).toList());
        return seen.stream().map(list -> new View(list, sizes.getOrDefault(list.id(), DutyListStore.Size.NONE))).toList();
    }

    public View get(UUID listId) {
        return view(seen(listId));
    }

    /** The list, when the caller may see it. */
    DutyList seen(UUID listId) {
        return lists.find(listId).filter(list -> isSeen(list, CurrentCaller.required())).orElseThrow(Refusal::notFound);
    }

    private static boolean isSeen(DutyList list, Caller caller) {
        return !list.isDraft() || caller.roles().stream().anyMatch(WRITE_THEM::contains);
    }

    /** An empty draft. */
    public View create(int year, @Nullable String title) {
        var list = draft(year, title, null);
        lists.add(list);
        audit.record("duty-list.created", "duty-list", list.id().toString(), Map.of("year", year, "edition", list.edition()));
        return view(list);
    }

    /** A draft with the items of another list and what editors decided about their courses. */
    public View cloneOf(UUID sourceId, int year, @Nullable String title) {
        var source = seen(sourceId);
        var list = draft(year, title, source.id());
        lists.add(list);
        var decisions = book.decisionsOfList(source.id());
        var items = lists.items(source.id());
        items.forEach(item -> {
            var copy = new DutyItem(Ids.next(), list.id(), item.position(), item.content(), 1);
            lists.add(copy);
            decisions.getOrDefault(item.id(), Map.of()).forEach((course, decision) -> book.decide(copy.id(), course, decision, clock.instant()));
        });
        audit.record("duty-list.created", "duty-list", list.id().toString(), Map.of("year", year, "edition", list.edition(), "cloneOf", source.id(), "items", items.size()));
        return view(list);
    }

    public View publish(UUID listId, long expectedRevision) {
        var list = draft(listId);
        Revisions.match(expectedRevision, list.revision());
        var size = size(list);
        if (size.items() == 0) {
            throw new Refusal(DutyProblem.DUTY_LIST_EMPTY);
        }
        lists.all().stream().filter(other -> other.year() == list.year() && other.state() == DutyList.State.PUBLISHED).forEach(other -> lists.save(other.replaced()));
        var published = list.published(clock.instant());
        lists.save(published);
        outbox.publish(new DutyListPublished(list.id(), list.year(), list.edition()));
        audit.record("duty-list.published", "duty-list", list.id().toString(), Map.of("year", list.year(), "edition", list.edition(), "items", size.items()));
        return new View(published, size);
    }

    public void delete(UUID listId) {
        var list = draft(listId);
        lists.delete(list.id());
        audit.record("duty-list.deleted", "duty-list", list.id().toString(), Map.of("year", list.year(), "edition", list.edition()));
    }

    /** The draft, taken for a change. */
    DutyList draft(UUID listId) {
        var list = lists.lock(listId).orElseThrow(Refusal::notFound);
        if (!list.isDraft()) {
            throw new Refusal(DutyProblem.DUTY_LIST_NOT_DRAFT);
        }
        return list;
    }

    private DutyList draft(int year, @Nullable String title, @Nullable UUID source) {
        int edition = lists.all().stream().filter(list -> list.year() == year).mapToInt(DutyList::edition).max().orElse(0) + 1;
        return new DutyList(Ids.next(), year, edition, DutyList.State.DRAFT, title == null || title.isBlank() ? DutyList.usualTitle(year) : title.strip(), source, 1,
                clock.instant(), null);
    }

    private View view(DutyList list) {
        return new View(list, size(list));
    }

    private DutyListStore.Size size(DutyList list) {
        return lists.sizes(List.of(list.id())).getOrDefault(list.id(), DutyListStore.Size.NONE);
    }
}
