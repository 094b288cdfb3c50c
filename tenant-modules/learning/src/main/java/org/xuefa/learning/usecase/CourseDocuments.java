package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.xuefa.platform.search.CityDocument;
import org.xuefa.platform.search.CityDocuments;
import org.xuefa.platform.search.CityIndex;

/** Learning's share in the city's search index. */
@ApplicationScoped
public class CourseDocuments implements CityDocuments {
    private final FeedCourses feed;
    private final CityIndex index;

    @SuppressWarnings("NullAway")
    protected CourseDocuments() {
        this(null, null);
    }

    @Inject
    public CourseDocuments(FeedCourses feed, CityIndex index) {
        this.feed = feed;
        this.index = index;
    }

    @Override
    public void all(Consumer<List<CityDocument>> sink) {
        feed.published().forEach(id -> feed.course(id).ifPresent(entry -> sink.accept(entry.documents())));
        feed.packs().forEach(id -> feed.pack(id).ifPresent(document -> sink.accept(List.of(document))));
    }

    /** Brings the index up to date with what the database says about these courses and the packs they came with. */
    public void update(Collection<UUID> courseIds) {
        var entries = courseIds.stream().flatMap(id -> feed.course(id).stream()).toList();
        for (var entry : entries) {
            index.put(entry.documents());
            if (entry.documents().isEmpty()) {
                index.remove(FeedCourses.COURSE, List.of(entry.courseId().toString()), entry.version());
            }
            index.remove(FeedCourses.CHAPTER, entry.gone().stream().map(UUID::toString).toList(), entry.version());
        }
        entries.stream().map(FeedCourses.Entry::packId).filter(id -> !id.isEmpty()).distinct().forEach(this::updatePack);
    }

    public void updatePack(String packId) {
        feed.pack(packId).ifPresentOrElse(document -> index.put(List.of(document)), () -> index.remove(FeedCourses.PACK, List.of(packId), feed.packVersion(packId)));
    }
}
