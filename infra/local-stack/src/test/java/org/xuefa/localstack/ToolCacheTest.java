package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolCacheTest {

    @TempDir
    private Path home;

    @Test
    void fillsAFolderOnceHoweverManyAskAtOnce() throws Exception {
        var fillings = new AtomicInteger();
        var answers = new ArrayList<Future<Path>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> new ToolCache(home).made("tool-1", folder -> {
                    fillings.incrementAndGet();
                    Files.writeString(folder.resolve("file"), "whole");
                })));
            }
        }

        for (var answer : answers) {
            assertThat(answer.get().resolve("file")).hasContent("whole");
        }
        assertThat(fillings).hasValue(1);
    }

    @Test
    void aFailedFillingLeavesNothingAndMayBeTriedAgain() {
        var cache = new ToolCache(home);

        assertThatThrownBy(() -> cache.made("tool-1", folder -> {
            Files.writeString(folder.resolve("half"), "");
            throw new IOException("disk full");
        })).isInstanceOf(UncheckedIOException.class).hasMessageContaining("disk full");

        assertThat(cache.made("tool-1", folder -> Files.writeString(folder.resolve("file"), "")).resolve("half")).doesNotExist();
        assertThat(home).isDirectoryNotContaining("glob:**/.tool-1*");
    }

    @Test
    void buildsNobodyUsedForWeeksMakeRoom() throws IOException {
        var cache = new ToolCache(home);
        var old = cache.made("tool-1-built-a", _ -> {});
        var used = cache.made("tool-1-built-b", _ -> {});
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(used, FileTime.from(Instant.EPOCH));

        cache.made("tool-1-built-b", _ -> {});
        cache.made("tool-1-built-c", _ -> {});

        assertThat(old).doesNotExist();
        assertThat(used).exists();
    }
}
