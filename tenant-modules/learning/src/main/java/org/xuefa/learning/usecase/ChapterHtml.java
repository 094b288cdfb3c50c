package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.xuefa.packtool.CitationMarks;

/**
 * Chapters as HTML that any page may show. Raw HTML in the Markdown is dropped, cited articles are marked, and what comes out is run through
 * a list of allowed elements: two walls, because editors' text reaches every learner.
 */
@ApplicationScoped
public class ChapterHtml {
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    /** Name of a file of the chapter, never an address. */
    private static final Pattern MEDIA = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()（）-]{0,119}");
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre", "hr", "br", "cite",
                    "table", "thead", "tbody", "tr", "th", "td", "a", "img")
            .allowAttributes("data-law", "data-article").onElements("cite")
            .allowAttributes("align").matching(true, "left", "center", "right").onElements("th", "td")
            .allowAttributes("start").onElements("ol")
            .allowAttributes("data-media").matching(MEDIA).onElements("img")
            .allowAttributes("alt").onElements("img")
            .allowAttributes("href").onElements("a")
            .allowUrlProtocols("https")
            .requireRelNofollowOnLinks()
            .toFactory();
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    public String render(String markdown) {
        var document = parser.parse(markdown);
        document.accept(new WithoutRawHtml());
        document.accept(new WithCitations());
        document.accept(new WithImages());
        return ALLOWED.sanitize(renderer.render(document));
    }

    private static final class WithoutRawHtml extends AbstractVisitor {
        @Override
        public void visit(HtmlInline html) {
            html.unlink();
        }

        @Override
        public void visit(HtmlBlock html) {
            html.unlink();
        }
    }

    /** An image is a file of the chapter, called by its name; the page that shows it knows its address. Any other is left out but for its words. */
    private static final class WithImages extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            var words = new StringBuilder();
            image.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }
            });
            var name = image.getDestination();
            if (MEDIA.matcher(name).matches()) {
                var shown = new HtmlInline();
                shown.setLiteral("<img data-media=\"" + name + "\" alt=\"" + escaped(words.toString()) + "\">");
                image.insertBefore(shown);
            } else if (!words.isEmpty()) {
                image.insertBefore(new Text(words.toString()));
            }
            image.unlink();
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        }
    }

    private static final class WithCitations extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            var parts = CitationMarks.split(text.getLiteral());
            if (parts.size() == 1 && parts.getFirst().law().isEmpty()) {
                return;
            }
            parts.forEach(part -> nodes(part).forEach(text::insertBefore));
            text.unlink();
        }

        private static List<Node> nodes(CitationMarks.Part part) {
            if (part.law().isEmpty()) {
                return List.of(new Text(part.text()));
            }
            var article = part.article().isEmpty() ? "" : "\" data-article=\"" + part.article();
            return List.of(html("<cite data-law=\"" + part.law() + article + "\">"), new Text(part.text()), html("</cite>"));
        }

        private static HtmlInline html(String literal) {
            var node = new HtmlInline();
            node.setLiteral(literal);
            return node;
        }
    }
}
