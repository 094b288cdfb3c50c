package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.learning.PackLawFlag;
import org.xuefa.learning.PackLawFlags;
import org.xuefa.packs.domain.PackStore;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.PublisherStore;
import org.xuefa.packs.domain.StoredPack;

/** Flags of changed laws for the department that wrote the pack; the city's editors see those of all packs. */
@ApplicationScoped
public class ReadPackFlags {
    private static final int MOST = 500;
    private final PublisherStore publishers;
    private final PublisherDesk desk;
    private final PackStore packs;
    private final PackLawFlags flags;

    @SuppressWarnings("NullAway")
    protected ReadPackFlags() {
        this(null, null, null, null);
    }

    @Inject
    public ReadPackFlags(PublisherStore publishers, PublisherDesk desk, PackStore packs, PackLawFlags flags) {
        this.publishers = publishers;
        this.desk = desk;
        this.packs = packs;
        this.flags = flags;
    }

    public record Flagged(StoredPack pack, PackLawFlag flag) {}

    /** Of installed packs that the caller may see, the latest first. */
    @Transactional
    public List<Flagged> open() {
        Set<UUID> seen = publishers.all().stream().filter(desk::sees).map(Publisher::id).collect(Collectors.toSet());
        var own = packs.packs(MOST).stream().filter(pack -> seen.contains(pack.publisherId()) && pack.isInUse()).collect(Collectors.toMap(StoredPack::packId, pack -> pack));
        return flags.open(own.keySet()).stream().map(flag -> new Flagged(own.get(flag.packId()), flag)).toList();
    }
}
