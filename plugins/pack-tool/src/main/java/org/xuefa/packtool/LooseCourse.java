package org.xuefa.packtool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A course as somebody wrote it in a folder, zipped: Markdown and Word files in the order of their names, images that they cite, and what
 * course.yaml or the first file's front matter says of the whole. Read behind the same guard as a pack; never more than a draft.
 *
 * @param chapters a first-level heading each
 * @param images by the name under which the chapters call them; each is used
 * @param files what became of each file of the archive, in the order they were read
 * @param faults every reason against it; nothing of it may be taken while there is one
 * @param total of the reasons, where there are more than are kept
 */
public record LooseCourse(Settings settings, List<Chapter> chapters, Map<String, byte[]> images, List<ReadFile> files, List<Fault> faults, int total) {
    /** Bounds of such a folder: texts and pictures, no videos. */
    public static final PackLimits LIMITS = new PackLimits(64L << 20, 500, 160L << 20, 1 << 20, 100, 300, 6, 500);

    /** What the folder says of the course; null where it says nothing. */
    public record Settings(
            @Nullable String title, @Nullable String summary, @Nullable String kind, @Nullable String theme, @Nullable List<String> tiers, @Nullable String department,
            @Nullable String duty, @Nullable Integer credit, @Nullable Integer practiceMinimum, @Nullable Integer practiceMaximum, @Nullable Integer requiredMinutes,
            @Nullable String batch) {}

    /**
     * One chapter.
     *
     * @param file it comes from
     * @param requiredMinutes as the file says; null where it says nothing
     * @param images names that its text calls
     */
    public record Chapter(String file, String title, String markdown, @Nullable Integer requiredMinutes, List<String> images) {}

    /** What a file is to the course. */
    public enum Role { CHAPTERS, SETTINGS, IMAGE, UNUSED, IGNORED, REFUSED }

    /** @param notes what the author should know and need not mend */
    public record ReadFile(String path, Role role, List<String> notes) {}

    /** Reads a zip. */
    public static LooseCourse read(Path zip) throws IOException {
        return LooseCourseReader.read(zip, LIMITS);
    }
}
