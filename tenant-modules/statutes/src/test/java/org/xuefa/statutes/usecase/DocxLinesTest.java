package org.xuefa.statutes.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuefa.statutes.domain.LawTextParser;
import org.xuefa.statutes.domain.UnreadableLaw;

class DocxLinesTest {
    private static byte[] document(String body) {
        return LibraryFixture.zip(Map.of("word/document.xml", body));
    }

    @Test
    void readsALawFromTheParagraphsOfAWordDocument() throws Exception {
        var word = document("""
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:r><w:t>样例条例</w:t></w:r></w:p>
                <w:p><w:r><w:t>（2024年1月2日</w:t></w:r><w:r><w:t>公布）</w:t></w:r></w:p>
                <w:p><w:r><w:t>第一条</w:t><w:tab/><w:t>为了示范，制定本条例。</w:t></w:r></w:p>
                </w:body></w:document>
                """);

        var law = LawTextParser.parse(DocxLines.read(word));

        assertThat(law.title()).isEqualTo("样例条例");
        assertThat(law.versionDate()).hasToString("2024-01-02");
        assertThat(law.articles()).singleElement().matches(article -> article.text().equals("为了示范，制定本条例。"));
    }

    @Test
    void refusesWhatIsNoDocumentAndFollowsNoEntity() {
        assertThatThrownBy(() -> DocxLines.read(new byte[] {1, 2})).isInstanceOf(UnreadableLaw.class);
        assertThatThrownBy(() -> DocxLines.read(document("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:p xmlns:w=\"w\"><w:t>&x;</w:t></w:p>")))
                .isInstanceOf(UnreadableLaw.class);
    }
}
