package org.xuefa.enrolment.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.Contact;
import org.xuefa.api.model.Unit;
import org.xuefa.api.model.UnitKind;
import org.xuefa.enrolment.domain.UnitDraft;
import org.xuefa.enrolment.usecase.UnitView;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.UnifiedCreditCode;

/** Units, as the contract has them. */
final class UnitMapping {
    private UnitMapping() {}

    static Unit unit(UnitView view) {
        var draft = view.unit().draft();
        return new Unit().id(view.unit().id()).name(draft.name()).kind(UnitKind.valueOf(draft.kind().name())).parentId(draft.parentId()).path(view.pathNames())
                .creditCode(draft.creditCode() == null ? null : draft.creditCode().value()).aliases(draft.aliases()).administrativeOwner(draft.administrativeOwner())
                .position(draft.position()).contacts(draft.contacts().stream().map(UnitMapping::contact).toList()).childCount(view.childCount())
                .peopleCount(view.peopleCount()).administratorMissing(view.administratorMissing());
    }

    private static Contact contact(org.xuefa.enrolment.domain.Contact contact) {
        return new Contact().role(Contact.RoleEnum.valueOf(contact.role().name())).name(contact.name()).position(contact.position()).officePhone(contact.officePhone());
    }

    static UnitDraft draft(org.xuefa.api.model.UnitDraft wanted) {
        List<Contact> contacts = wanted.getContacts() == null ? List.of() : wanted.getContacts();
        return new UnitDraft(wanted.getName(), org.xuefa.enrolment.UnitKind.valueOf(wanted.getKind().name()), wanted.getParentId(), code(wanted.getCreditCode()),
                wanted.getAliases() == null ? List.of() : wanted.getAliases(), wanted.getAdministrativeOwner(), wanted.getPosition() == null ? 0 : wanted.getPosition(),
                contacts.stream().map(contact -> new org.xuefa.enrolment.domain.Contact(org.xuefa.enrolment.domain.Contact.Role.valueOf(contact.getRole().name()),
                        contact.getName(), contact.getPosition(), contact.getOfficePhone())).toList());
    }

    private static @Nullable UnifiedCreditCode code(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : new UnifiedCreditCode(typed);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("/creditCode", "malformed", "统一社会信用代码不正确（含校验码）");
        }
    }
}
