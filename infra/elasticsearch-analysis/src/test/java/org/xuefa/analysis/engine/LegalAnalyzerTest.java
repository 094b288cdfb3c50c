package org.xuefa.analysis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.xuefa.analysis.LegalWords;

class LegalAnalyzerTest {
    private record Token(String text, int start, int end) {}

    @Test
    void givesTheWordsThatThePlatformCutsItself() throws IOException {
        var text = "依照《國家賠償法》第五十九條之一，賠償義務機關應當給予賠償；１２３號令";

        assertThat(tokens(text)).extracting(Token::text).isEqualTo(LegalWords.of(text)).contains("第59条之1", "赔偿");
    }

    @Test
    void tokensPointAtTheTextAsWritten() throws IOException {
        var text = "違反第 59 條者";

        var reference = tokens(text).stream().filter(token -> token.text().equals("第59条")).findFirst().orElseThrow();

        assertThat(text.substring(reference.start(), reference.end())).isEqualTo("第 59 條");
    }

    @Test
    void isUsedForOneTextAfterTheOther() throws IOException {
        try (var analyzer = new LegalAnalyzerFactory().create()) {
            assertThat(texts(analyzer.tokenStream("f", "国家机关"))).contains("国家机关");
            assertThat(texts(analyzer.tokenStream("f", ""))).isEmpty();
            assertThat(texts(analyzer.tokenStream("f", "国家机关"))).contains("国家机关");
            assertThat(analyzer.normalize("f", "ＡＢ條").utf8ToString()).isEqualTo("ab条");
        }
    }

    @Test
    void itsPartsWorkInAnalysersOfOtherMake() throws IOException {
        var tokenizer = new LegalTokenizerFactory().create();
        tokenizer.setReader(new SimplifiedCharFilterFactory().create(new StringReader("第５９條")));

        assertThat(texts(new ArticleTokenFilterFactory().create(tokenizer))).containsExactly("第59条");
    }

    private static List<Token> tokens(String text) throws IOException {
        try (var analyzer = new LegalAnalyzerFactory().create(); var stream = analyzer.tokenStream("f", text)) {
            return read(stream, text.length());
        }
    }

    private static List<String> texts(TokenStream stream) throws IOException {
        try (stream) {
            return read(stream, -1).stream().map(Token::text).toList();
        }
    }

    private static List<Token> read(TokenStream stream, int length) throws IOException {
        var term = stream.addAttribute(CharTermAttribute.class);
        var offset = stream.addAttribute(OffsetAttribute.class);
        var step = stream.addAttribute(PositionIncrementAttribute.class);
        var found = new ArrayList<Token>();
        stream.reset();
        while (stream.incrementToken()) {
            assertThat(step.getPositionIncrement()).isEqualTo(1);
            found.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
        }
        stream.end();
        if (length >= 0) {
            assertThat(offset.endOffset()).isEqualTo(length);
        }
        return found;
    }
}
