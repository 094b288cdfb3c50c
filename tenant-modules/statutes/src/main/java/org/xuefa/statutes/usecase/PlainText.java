package org.xuefa.statutes.usecase;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xuefa.statutes.domain.UnreadableLaw;

/** Text in UTF-8, or in what Chinese Windows and its spreadsheets write when asked for plain text; without a byte order mark. */
final class PlainText {
    private PlainText() {}

    static String of(byte[] bytes) throws UnreadableLaw {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // The next one.
            }
        }
        throw new UnreadableLaw(0, "文字编码无法识别，请存为 UTF-8");
    }
}
