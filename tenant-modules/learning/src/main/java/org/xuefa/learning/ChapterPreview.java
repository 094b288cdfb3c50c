package org.xuefa.learning;

/** Chapters as learners would see them, before they are anywhere. */
public interface ChapterPreview {
    /** Sanitised HTML of a chapter's Markdown, cited articles marked. */
    String html(String markdown);
}
