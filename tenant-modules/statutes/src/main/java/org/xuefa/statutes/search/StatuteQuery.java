package org.xuefa.statutes.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.xuefa.analysis.LegalWords;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.search.Understanding.Kind;

/** Turns what was understood into queries. Only values come from the person; no part of their text is ever syntax. Words are cut once for all of them. */
final class StatuteQuery {
    private static final JsonMapper JSON = new JsonMapper();

    private static final float EXACT = 200;
    private static final float LAW = 20;
    private static final float LAW_WITHOUT_WORDS = 8;
    private static final float NUMBER_ALONE = 12;
    private static final float ALL_WORDS = 4;
    private static final float PHRASE = 0.5f;
    private static final float EVERYDAY = 0.3f;
    private static final String MOST_PAIRS = "1<75% 3<50% 8<35%";

    private final Understanding understood;
    /** The words, cut as the index cuts them, with blanks between. */
    private final String cut;
    /** What the statutes say for everyday words of a question. */
    private final List<String> said;

    /** @param everydayWords whether questions are also asked in the statutes' words */
    StatuteQuery(Understanding understood, boolean everydayWords) {
        this.understood = understood;
        cut = cut(understood.words());
        said = everydayWords ? understood.everyday() : List.of();
    }

    private static String cut(String words) {
        return String.join(" ", LegalWords.of(words));
    }

    /** What the finds are ranked by. */
    ObjectNode ranking() {
        var query = JSON.createObjectNode();
        var bool = query.putObject("bool");
        var should = bool.putArray("should");
        bool.put("minimum_should_match", 1);
        if (!understood.words().isEmpty()) {
            words(should, understood.words(), cut, 1);
            if (!understood.typed().equals(understood.words())) {
                words(should, understood.typed(), cut(understood.typed()), 0.3);
            }
            if (understood.kind() != Kind.QUESTION) {
                together(should);
            }
            said.forEach(word -> phrase(should, word, EVERYDAY));
        }
        for (var quotation : understood.quotations()) {
            phrase(should, quotation, 2);
        }
        for (var law : understood.laws()) {
            law(should, law);
            for (var article : understood.articles()) {
                var both = constant(should, EXACT).putObject("bool").putArray("filter");
                both.addObject().putObject("term").put("law", law);
                article(both, article);
            }
        }
        if (understood.laws().isEmpty()) {
            for (var article : understood.articles()) {
                article(constant(should, NUMBER_ALONE).putObject("bool").putArray("filter"), article);
            }
        }
        return should.isEmpty() ? nothing() : query;
    }

    /** What an article must have to be counted: single characters are in all of them. */
    ObjectNode enough() {
        var query = JSON.createObjectNode();
        var should = query.putObject("bool").putArray("should");
        if (!understood.words().isEmpty()) {
            should.addObject().putObject("match").putObject("ctx.pair").put("query", understood.words()).put("minimum_should_match", MOST_PAIRS);
            if (understood.words().length() == 1) {
                match(should, "ctx", understood.words(), 1);
            }
        }
        said.forEach(word -> phrase(should, word, 1));
        understood.quotations().forEach(quotation -> phrase(should, quotation, 1));
        for (var law : understood.laws()) {
            var named = should.addObject().putObject("bool").putArray("filter");
            named.addObject().putObject("term").put("law", law);
            if (!understood.articles().isEmpty()) {
                var either = named.addObject().putObject("bool").putArray("should");
                understood.articles().forEach(number -> article(either.addObject().putObject("bool").putArray("filter"), number));
            } else if (!understood.words().isEmpty()) {
                match(named, "words", cut, 1);
            }
        }
        if (understood.laws().isEmpty()) {
            understood.articles().forEach(number -> article(should.addObject().putObject("bool").putArray("filter"), number));
        }
        query.withObject("bool").put("minimum_should_match", 1);
        return should.isEmpty() ? nothing() : query;
    }

    /** An engine that is asked for nothing in particular answers with everything. */
    private static ObjectNode nothing() {
        var query = JSON.createObjectNode();
        query.putObject("match_none");
        return query;
    }

    /** A named law outweighs words, but only where it has the words at all: 操守 监察法 may as well mean another law that speaks of 监察法. */
    private void law(ArrayNode should, String law) {
        boolean alone = understood.words().isEmpty();
        constant(should, alone ? LAW : LAW_WITHOUT_WORDS).putObject("term").put("law", law);
        if (!alone) {
            var both = constant(should, LAW).putObject("bool").putArray("filter");
            both.addObject().putObject("term").put("law", law);
            both.addObject().putObject("match").put("words", cut);
            phrase(should, law, 0.5);
        }
    }

    /** Keywords that all stand in one article, and wordings that stand in it as typed. */
    private void together(ArrayNode should) {
        var terms = Chinese.segments(understood.words()).stream().map(term -> term.word.strip()).filter(word -> !word.isEmpty()).toList();
        if (terms.size() > 1) {
            constant(should, ALL_WORDS).putObject("match").putObject("words").put("query", String.join(" ", terms)).put("operator", "and");
        }
        for (var part : understood.words().split(" ")) {
            if (part.length() >= 4) {
                phrase(should, part, PHRASE);
            }
        }
        if (understood.text().length() >= 6 && understood.text().indexOf(' ') < 0 && !understood.text().equals(understood.words())) {
            phrase(should, understood.text(), PHRASE);
        }
    }

    private static void phrase(ArrayNode should, String words, double boost) {
        should.addObject().putObject("match_phrase").putObject("ctx.pair").put("query", words).put("boost", boost);
    }

    private static void words(ArrayNode should, String words, String cut, double weight) {
        match(should, "ctx.pair", words, 0.3 * weight);
        match(should, "ctx", words, 0.4 * weight);
        match(should, "heading", words, 0.2 * weight);
        if (!cut.isEmpty()) {
            match(should, "words", cut, 0.4 * weight);
        }
    }

    private static void match(ArrayNode should, String field, String text, double weight) {
        should.addObject().putObject("match").putObject(field).put("query", text).put("boost", weight);
    }

    private static ObjectNode constant(ArrayNode should, double weight) {
        var constant = should.addObject().putObject("constant_score").put("boost", weight);
        return constant.putObject("filter");
    }

    private static void article(ArrayNode filters, ArticleNumber article) {
        filters.addObject().putObject("term").put("n", article.number());
        filters.addObject().putObject("term").put("sub", article.insertion());
    }
}
