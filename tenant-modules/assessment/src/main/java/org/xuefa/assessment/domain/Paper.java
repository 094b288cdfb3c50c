package org.xuefa.assessment.domain;

import java.util.List;
import java.util.UUID;

/** A frozen paper; nothing in it ever changes. */
public record Paper(UUID id, long seed, List<PaperItem> items) {
    public Paper {
        items = List.copyOf(items);
    }

    public List<UUID> versions() {
        return items.stream().map(PaperItem::versionId).toList();
    }

    public PaperItem item(int position) {
        return items.get(position - 1);
    }
}
