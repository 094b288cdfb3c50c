package org.xuefa.packtool;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text out of bytes nobody vouches for. */
final class TextFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** With line ends as \n; empty after a fault that leaves nothing to read. */
    static String read(byte[] content, String file, Faults faults) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            faults.add(FaultCode.NOT_UTF8, file, "");
            return "";
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            faults.add(FaultCode.BYTE_ORDER_MARK, file, "");
            text = text.substring(1);
        }
        text = text.replace("\r\n", "\n");
        harmful(text, file, faults);
        return text;
    }

    private static void harmful(String text, String file, Faults faults) {
        var line = 1;
        var told = 0;
        for (int index = 0; index < text.length(); ) {
            var point = text.codePointAt(index);
            if (point == '\n') {
                line++;
            } else if (isHarmful(point) && told != line) {
                told = line;
                faults.add(FaultCode.CONTROL_CHARACTER, file, "line=" + line, String.format("U+%04X", point));
            }
            index += Character.charCount(point);
        }
    }

    /** Controls but for tab and line feed, and marks that turn the direction of writing or hide. */
    static boolean isHarmful(int point) {
        return point < 0x20 && point != '\n' && point != '\t' || point >= 0x7F && point < 0xA0 || point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069
                || point == 0x200E || point == 0x200F || point == 0x061C || point == BYTE_ORDER_MARK || point >= 0xE0000 && point <= 0xE007F
                || Character.getType(point) == Character.SURROGATE;
    }
}
