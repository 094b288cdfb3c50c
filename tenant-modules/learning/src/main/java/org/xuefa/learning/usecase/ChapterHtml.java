package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Chapters as HTML that any page may show. Raw HTML in the Markdown is dropped, cited articles are marked, and what comes out is run through
 * a list of allowed elements: two walls, because editors' text reaches every learner.
 */
@ApplicationScoped
public class ChapterHtml {
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre", "hr", "br", "cite",
                    "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("data-law", "data-article").onElements("cite")
            .allowAttributes("align").matching(true, "left", "center", "right").onElements("th", "td")
            .allowAttributes("start").onElements("ol")
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
