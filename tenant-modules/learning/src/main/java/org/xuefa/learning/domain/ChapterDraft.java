package org.xuefa.learning.domain;

import java.util.List;
import java.util.UUID;

/** @param id stable over editions, so that learners keep what they have studied */
public record ChapterDraft(UUID id, String title, int requiredSeconds, String markdown, List<Citation> cites, List<MediaFile> media) {
    public ChapterDraft {
        cites = List.copyOf(cites);
        media = List.copyOf(media);
    }

    public ChapterDraft withMedia(List<MediaFile> files) {
        return new ChapterDraft(id, title, requiredSeconds, markdown, cites, files);
    }
}
