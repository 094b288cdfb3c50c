package org.xuefa.duty.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where lists and their items are kept. */
public interface DutyListStore {
    /** @param departments how many have items */
    record Size(int items, int departments) {
        public static final Size NONE = new Size(0, 0);
    }

    /** Newest year and edition first. */
    List<DutyList> all();

    Optional<DutyList> find(UUID listId);

    /** Whoever changes a list or its items takes it first. */
    Optional<DutyList> lock(UUID listId);

    Map<UUID, Size> sizes(Collection<UUID> listIds);

    /** Refused when the year has a draft. */
    void add(DutyList list);

    /** Refused when another edition of the year got published in the same moment. */
    void save(DutyList list);

    /** With its items, imports and decisions. */
    void delete(UUID listId);

    /** By position. */
    List<DutyItem> items(UUID listId);

    Optional<DutyItem> item(UUID listId, UUID itemId);

    void add(DutyItem item);

    void save(DutyItem item);

    void delete(DutyItem item);
}
