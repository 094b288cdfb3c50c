package org.xuefa.enrolment.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.spi.UnifiedCreditCode;

/**
 * What is to be known of a unit.
 *
 * @param parentId null for the city itself
 * @param administrativeOwner to whom it belongs, when not to its parent in the tree (R4)
 */
public record UnitDraft(String name, UnitKind kind, @Nullable UUID parentId, @Nullable UnifiedCreditCode creditCode, List<String> aliases,
        @Nullable String administrativeOwner, int position, List<Contact> contacts) {
    public UnitDraft {
        name = name.strip();
        aliases = aliases.stream().map(String::strip).filter(alias -> !alias.isEmpty()).distinct().toList();
        contacts = List.copyOf(contacts);
    }
}
