package org.xuefa.statutes.usecase;

import org.xuefa.packtool.ChineseWriting;
import org.xuefa.statutes.domain.UnreadableLaw;

/** Text in UTF-8, or in what Chinese Windows and its spreadsheets write when asked for plain text; without a byte order mark. */
final class PlainText {
    private PlainText() {}

    static String of(byte[] bytes) throws UnreadableLaw {
        var text = ChineseWriting.text(bytes).orElseThrow(() -> new UnreadableLaw(0, "文字编码无法识别，请存为 UTF-8"));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
