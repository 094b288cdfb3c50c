package org.xuefa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class IdempotentBodyTest {
    @Test
    void aSmallBodyStaysInMemoryAndReadsBackAsItCame() throws IOException {
        var body = IdempotentBody.read(bytes("{\"campaignId\":1}".getBytes(StandardCharsets.UTF_8)));

        assertThat(body.stream().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("{\"campaignId\":1}");
        assertThat(body.file()).isNull();
    }

    @Test
    void aLargeBodyGoesThroughAFileThatIsGoneAfterwards() throws IOException {
        var large = new byte[1_000_000];
        large[999_999] = 7;
        var body = IdempotentBody.read(bytes(large));
        var file = body.file();

        assertThat(file).isNotNull().exists();
        try (var stream = body.stream()) {
            assertThat(stream.readAllBytes()).isEqualTo(large);
        }
        body.close();
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void theDigestTellsBodiesApartOnBothSidesOfTheMemoryLimit() throws IOException {
        var one = new byte[300_000];
        var other = new byte[300_000];
        other[299_999] = 1;
        var first = IdempotentBody.read(bytes(one));
        var second = IdempotentBody.read(bytes(other));
        var again = IdempotentBody.read(bytes(one));

        assertThat(first.hash()).isNotEqualTo(second.hash()).isEqualTo(again.hash());
        first.close();
        second.close();
        again.close();
        assertThat(IdempotentBody.read(bytes(new byte[0])).hash()).isEqualTo(IdempotentBody.digest(""));
    }

    @Test
    void aBodyThatBreaksOffLeavesNoFile() {
        var broken = new SequenceInputStream(bytes(new byte[400_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> IdempotentBody.read(broken)).hasMessage("connection lost");
    }

    private static ByteArrayInputStream bytes(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
