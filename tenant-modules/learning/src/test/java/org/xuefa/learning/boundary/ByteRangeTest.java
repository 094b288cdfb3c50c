package org.xuefa.learning.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {
    @Test
    void givesTheWholeFileWithoutARangeOrWithOneItDoesNotKnow() {
        for (var header : new String[] {null, "", "bytes=-", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"}) {
            assertThat(ByteRange.of(header, 100)).as(header).contains(new ByteRange(0, 99, true));
        }
    }

    @Test
    void givesAPartFromTheFrontTheMiddleOrTheEnd() {
        assertThat(ByteRange.of("bytes=0-9", 100)).contains(new ByteRange(0, 9, false));
        assertThat(ByteRange.of("bytes=90-", 100)).contains(new ByteRange(90, 99, false));
        assertThat(ByteRange.of("bytes=-10", 100)).contains(new ByteRange(90, 99, false));
        assertThat(ByteRange.of("bytes=90-900", 100)).contains(new ByteRange(90, 99, false));
        assertThat(ByteRange.of("bytes=-900", 100)).contains(new ByteRange(0, 99, false));
    }

    @Test
    void refusesAPartThatIsNotThere() {
        assertThat(ByteRange.of("bytes=100-", 100)).isEmpty();
        assertThat(ByteRange.of("bytes=9-8", 100)).isEmpty();
        assertThat(ByteRange.of("bytes=-0", 100)).isEmpty();
    }
}
