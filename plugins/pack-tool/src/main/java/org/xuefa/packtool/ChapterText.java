package org.xuefa.packtool;

import java.util.ArrayDeque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a chapter's Markdown may hold: text, tables, links to https, nothing that runs or loads. Walked without recursion. */
final class ChapterText {
    private static final int DEPTH = 40;
    private static final int MARKS = 1_000;
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEPTH).build();

    private ChapterText() {}

    private static final class Place {
        private final Node node;
        private final int depth;

        Place(Node node, int depth) {
            this.node = node;
            this.depth = depth;
        }
    }

    static void check(String markdown, String file, Faults faults) {
        walk(markdown, file, faults, (image, place) -> faults.add(FaultCode.MARKDOWN_IMAGE, file, place));
    }

    /** An image in a text, with its line. */
    interface ImageRule {
        void seen(Image image, String place);
    }

    /** The parsed text, checked; null after a fault that leaves nothing to walk. */
    static @Nullable Node walk(String markdown, String file, Faults faults, ImageRule images) {
        var crowded = crowdedLine(markdown);
        if (crowded > 0) {
            faults.add(FaultCode.MARKDOWN_TOO_DEEP, file, "line=" + crowded);
            return null;
        }
        var document = PARSER.parse(markdown);
        var waiting = new ArrayDeque<Place>();
        waiting.push(new Place(document, 0));
        var tooDeep = false;
        while (!waiting.isEmpty()) {
            var place = waiting.pop();
            check(place.node, file, faults, images);
            if (place.depth > DEPTH) {
                if (!tooDeep) {
                    faults.add(FaultCode.MARKDOWN_TOO_DEEP, file, line(place.node));
                }
                tooDeep = true;
            } else {
                for (var child = place.node.getLastChild(); child != null; child = child.getPrevious()) {
                    waiting.push(new Place(child, place.depth + 1));
                }
            }
        }
        return document;
    }

    /** The parser walks nested emphasis and brackets by recursion: a paragraph with very many marks is not given to it. 0 when there is none. */
    private static int crowdedLine(String markdown) {
        var number = 0;
        var marks = 0;
        for (var line : markdown.split("\n", -1)) {
            number++;
            marks = line.isBlank() ? 0 : marks + (int) line.chars().filter(character -> "*_[".indexOf(character) >= 0).count();
            if (marks > MARKS) {
                return number;
            }
        }
        return 0;
    }

    private static void check(Node node, String file, Faults faults, ImageRule images) {
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            faults.add(FaultCode.MARKDOWN_HTML, file, line(node));
        } else if (node instanceof Image) {
            images.seen((Image) node, line(node));
        } else if (node instanceof Link) {
            link(((Link) node).getDestination(), node, file, faults);
        } else if (node instanceof LinkReferenceDefinition) {
            link(((LinkReferenceDefinition) node).getDestination(), node, file, faults);
        }
    }

    private static void link(String destination, Node node, String file, Faults faults) {
        if (!destination.matches("https://[^\\s/?#@\"'<>\\\\]+([/?#][^\\s\"'<>\\\\]*)?")) {
            faults.add(FaultCode.MARKDOWN_LINK, file, line(node));
        }
    }

    /** Of the node, or of the nearest one above it that knows. */
    private static String line(Node node) {
        for (var known = node; known != null; known = known.getParent()) {
            if (!known.getSourceSpans().isEmpty()) {
                return "line=" + (known.getSourceSpans().get(0).getLineIndex() + 1);
            }
        }
        return "";
    }
}
