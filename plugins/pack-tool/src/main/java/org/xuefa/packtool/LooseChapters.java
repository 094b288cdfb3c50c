package org.xuefa.packtool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a Markdown text at its first-level headings.
 *
 * @param headless there is none: the file's name is the title
 * @param led there is text before the first
 */
record LooseChapters(List<Chapter> chapters, boolean headless, boolean led) {
    private static final int LONGEST_TITLE = 80;

    record Chapter(String title, String markdown, List<String> images) {}

    /** What an image is called in the course; null when there is no such image. */
    interface ImageNames {
        @Nullable String of(String destination);
    }

    private record Cut(int from, int to, String title) {}

    private record Shown(int from, int to, String name, String written) {}

    static LooseChapters read(String markdown, String file, ImageNames names, Faults faults) {
        var shown = new TreeMap<Integer, Shown>();
        var document = ChapterText.walk(markdown, file, faults, (image, place) -> {
            var name = names.of(image.getDestination());
            if (name == null && !LooseFolder.isWord(file)) {
                faults.add(FaultCode.IMAGE_MISSING, file, place, image.getDestination());
            }
            var spans = image.getSourceSpans();
            if (!spans.isEmpty()) {
                int from = spans.get(0).getInputIndex();
                var last = spans.get(spans.size() - 1);
                shown.put(from, new Shown(from, last.getInputIndex() + last.getLength(), name == null ? "" : name, name == null ? "" : "![" + alt(image) + "](" + name + ")"));
            }
        });
        if (document == null || markdown.isBlank()) {
            if (document != null) {
                faults.add(FaultCode.FIELD_MALFORMED, file, "", "文件是空的");
            }
            return new LooseChapters(List.of(), false, false);
        }
        var cuts = cuts(document);
        var chapters = new ArrayList<Chapter>();
        var before = markdown.substring(0, cuts.isEmpty() ? markdown.length() : cuts.get(0).from());
        if (cuts.isEmpty()) {
            chapters.add(chapter(stem(file), 0, markdown.length(), markdown, shown, file, faults));
        }
        for (int index = 0; index < cuts.size(); index++) {
            int end = index + 1 < cuts.size() ? cuts.get(index + 1).from() : markdown.length();
            var chapter = chapter(cuts.get(index).title(), cuts.get(index).to(), end, markdown, shown, file, faults);
            chapters.add(index == 0 && !before.isBlank() ? led(chapter, body("", 0, before.length(), markdown, shown)) : chapter);
        }
        return new LooseChapters(List.copyOf(chapters), cuts.isEmpty(), !cuts.isEmpty() && !before.isBlank());
    }

    private static Chapter led(Chapter chapter, Chapter before) {
        var images = new LinkedHashSet<>(before.images());
        images.addAll(chapter.images());
        return new Chapter(chapter.title(), before.markdown() + "\n\n" + chapter.markdown(), List.copyOf(images));
    }

    private static List<Cut> cuts(Node document) {
        var cuts = new ArrayList<Cut>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading && ((Heading) node).getLevel() == 1 && !node.getSourceSpans().isEmpty()) {
                List<SourceSpan> spans = node.getSourceSpans();
                var last = spans.get(spans.size() - 1);
                cuts.add(new Cut(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength(), alt(node)));
            }
        }
        return cuts;
    }

    private static Chapter body(String title, int from, int to, String markdown, TreeMap<Integer, Shown> shown) {
        var text = new StringBuilder();
        Set<String> images = new LinkedHashSet<>();
        int done = from;
        for (var image : shown.subMap(from, to).values()) {
            text.append(markdown, done, image.from()).append(image.written());
            done = image.to();
            if (!image.name().isEmpty()) {
                images.add(image.name());
            }
        }
        text.append(markdown, done, to);
        return new Chapter(title, text.toString().strip(), List.copyOf(images));
    }

    private static Chapter chapter(String title, int from, int to, String markdown, TreeMap<Integer, Shown> shown, String file, Faults faults) {
        var chapter = body(title, from, to, markdown, shown);
        var body = chapter.markdown();
        var place = "line=" + (1 + markdown.substring(0, from).chars().filter(character -> character == '\n').count());
        if (body.isEmpty() || body.length() > PackLimits.MARKDOWN) {
            faults.add(FaultCode.FIELD_MALFORMED, file, place, "章节《" + title + "》的正文应有 1 至 " + PackLimits.MARKDOWN + " 个字");
        }
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            faults.add(FaultCode.FIELD_MALFORMED, file, place, "章节标题应有 1 至 " + LONGEST_TITLE + " 个字");
        }
        return chapter;
    }

    private static String stem(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        var stem = name.substring(0, name.lastIndexOf('.')).replaceFirst("^\\d{1,3}[-_.、 ]+(?=.)", "");
        return stem.substring(0, Math.min(stem.length(), LONGEST_TITLE));
    }

    private static String alt(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }

            @Override
            public void visit(Code literal) {
                text.append(literal.getLiteral());
            }
        });
        return text.toString().strip().replaceAll("[\\[\\]\\\\]", "");
    }
}
