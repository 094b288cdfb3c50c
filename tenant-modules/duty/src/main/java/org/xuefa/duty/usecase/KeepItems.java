package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.Department;
import org.xuefa.duty.domain.DutyContent;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.LawReference;
import org.xuefa.duty.domain.Occasions;
import org.xuefa.duty.domain.RowCheck;
import org.xuefa.enrolment.Units;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** Single items of a list. */
@ApplicationScoped
@Transactional
public class KeepItems {
    private final KeepLists keep;
    private final DutyListStore lists;
    private final Units units;
    private final Laws laws;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected KeepItems() {
        this(null, null, null, null, null);
    }

    @Inject
    public KeepItems(KeepLists keep, DutyListStore lists, Units units, Laws laws, AuditLog audit) {
        this.keep = keep;
        this.lists = lists;
        this.units = units;
        this.laws = laws;
        this.audit = audit;
    }

    /** @param month 1 to 12 */
    public record Filter(@Nullable UUID departmentId, @Nullable Integer month, @Nullable String text) {
        boolean takes(DutyItem item) {
            var content = item.content();
            var word = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
            return (departmentId == null || content.department().id().equals(departmentId))
                    && (month == null || Occasions.of(content.occasions()).stream().anyMatch(occasion -> occasion.isIn(month)))
                    && (word.isEmpty() || Stream.of(Objects.requireNonNullElse(content.code(), ""), content.department().name(), content.law().title(), content.audience())
                            .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(word)));
        }
    }

    /** An item as it is asked for. */
    public record Wanted(@Nullable String code, UUID departmentId, String law, String articles, String audience, String occasions, String measures, String contact) {}

    /** In the order of the list. */
    public List<DutyItem> all(UUID listId, Filter filter) {
        var list = keep.seen(listId);
        return lists.items(list.id()).stream().filter(filter::takes).toList();
    }

    public DutyItem get(UUID listId, UUID itemId) {
        return lists.item(keep.seen(listId).id(), itemId).orElseThrow(Refusal::notFound);
    }

    public DutyItem create(UUID listId, Wanted wanted) {
        var list = keep.draft(listId);
        var content = content(wanted);
        var items = lists.items(listId);
        mustBeFree(items, content, null);
        int position = items.isEmpty() ? 1 : items.getLast().position() + 1;
        var item = new DutyItem(Ids.next(), listId, position, content, 1);
        lists.add(item);
        lists.save(list.changed());
        audit.record("duty-item.created", "duty-item", item.id().toString(), Map.of("list", listId));
        return item;
    }

    public DutyItem change(UUID listId, UUID itemId, long expectedRevision, Wanted wanted) {
        var list = keep.draft(listId);
        var item = lists.item(listId, itemId).orElseThrow(Refusal::notFound);
        Revisions.match(expectedRevision, item.revision());
        var content = content(wanted);
        if (content.equals(item.content())) {
            return item;
        }
        mustBeFree(lists.items(listId), content, itemId);
        var changed = item.with(content);
        lists.save(changed);
        lists.save(list.changed());
        audit.record("duty-item.changed", "duty-item", itemId.toString(), Map.of("list", listId));
        return changed;
    }

    public void delete(UUID listId, UUID itemId) {
        var list = keep.draft(listId);
        var item = lists.item(listId, itemId).orElseThrow(Refusal::notFound);
        lists.delete(item);
        lists.save(list.changed());
        audit.record("duty-item.deleted", "duty-item", itemId.toString(), Map.of("list", listId));
    }

    private DutyContent content(Wanted wanted) {
        var problems = new ArrayList<FieldProblem>();
        var unit = units.find(wanted.departmentId());
        if (unit.isEmpty()) {
            problems.add(new FieldProblem("/departmentId", "unknown", "没有这个单位"));
        }
        var titles = LawReference.titles(wanted.law());
        if (titles.size() != 1) {
            problems.add(new FieldProblem("/law", titles.isEmpty() ? "required" : "one-law", titles.isEmpty() ? "请填写法律名称" : "一个条目只填一部法律"));
        }
        for (var field : Map.of("/contact", wanted.contact(), "/measures", wanted.measures()).entrySet()) {
            if (RowCheck.holdsPersonalNumbers(field.getValue())) {
                problems.add(new FieldProblem(field.getKey(), "personal-data", "请不要填写个人的手机号码或身份证号"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(DutyProblem.DUTY_CONTENT_REFUSED, Map.of(), problems);
        }
        var code = wanted.code() == null || wanted.code().isBlank() ? null : wanted.code().strip();
        return new DutyContent(code, unit.map(found -> new Department(found.id(), found.name())).orElseThrow(), laws.of(titles.getFirst()), wanted.articles().strip(),
                wanted.audience().strip(), wanted.occasions().strip(), wanted.measures().strip(), wanted.contact().strip());
    }

    /** Whoever changes an item holds the list, so nobody can be quicker; the unique indexes stand behind it. */
    private static void mustBeFree(List<DutyItem> items, DutyContent content, @Nullable UUID itself) {
        for (var other : items) {
            if (other.id().equals(itself)) {
                continue;
            }
            if (other.content().department().id().equals(content.department().id()) && other.content().law().key().equals(content.law().key())) {
                throw new Refusal(DutyProblem.DUTY_ITEM_TAKEN);
            }
            if (content.code() != null && content.code().equals(other.content().code())) {
                throw new Refusal(DutyProblem.DUTY_CODE_TAKEN);
            }
        }
    }
}
