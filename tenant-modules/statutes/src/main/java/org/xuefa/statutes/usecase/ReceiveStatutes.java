package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.xuefa.packtool.ChineseWriting;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.domain.ImportStore;
import org.xuefa.statutes.domain.StatuteImport;

/**
 * Takes an archive of laws. Its files go into the database one by one as they come off the wire, never all into memory and never onto disk;
 * what is in them is read later, in the background.
 */
@ApplicationScoped
public class ReceiveStatutes {
    static final long LARGEST_ARCHIVE = 64L << 20;
    static final long LARGEST_CONTENT = 256L << 20;
    static final int LARGEST_FILE = 8 << 20;
    static final int MOST_FILES = 5_000;

    private final ImportStore imports;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReceiveStatutes() {
        this(null, null);
    }

    @Inject
    public ReceiveStatutes(ImportStore imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Transactional
    public StatuteImport receive(InputStream archive, boolean replaces, String startedBy) {
        var id = Ids.next();
        imports.start(id, replaces, startedBy, clock.instant());
        var index = new StatuteCatalogue();
        var names = read(id, archive, index);
        if (names.isEmpty()) {
            throw new Refusal(StatutesProblem.STATUTE_ARCHIVE_EMPTY);
        }
        var complaints = index.complaints(Set.copyOf(names));
        if (complaints != null) {
            imports.addFile(id, new StatuteImport.File(names.size(), StatuteCatalogue.FILE, new byte[0], null));
        }
        imports.catalogued(id, names.size() + (complaints == null ? 0 : 1), index.entries());
        if (complaints != null) {
            imports.settle(id, names.size(), new StatuteImport.Result(StatuteImport.Outcome.REFUSED, 0, complaints.line(), complaints.message()));
        }
        return imports.find(id).orElseThrow();
    }

    /** One law alone, under the name of its file. */
    @Transactional
    public StatuteImport receiveOne(InputStream law, String fileName, @Nullable String category, boolean replaces, String startedBy) {
        var id = Ids.next();
        imports.start(id, replaces, startedBy, clock.instant());
        try {
            var bytes = law.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw tooLarge("bytes", LARGEST_FILE);
            }
            imports.addFile(id, new StatuteImport.File(0, baseName(fileName), bytes, category));
        } catch (IOException e) {
            throw new Refusal(StatutesProblem.STATUTE_ARCHIVE_UNREADABLE);
        }
        imports.catalogued(id, 1, List.of());
        return imports.find(id).orElseThrow();
    }

    /** Names of the laws' files in their order. */
    private List<String> read(UUID id, InputStream archive, StatuteCatalogue index) {
        var names = new ArrayList<String>();
        var read = new ArrayList<Read>();
        long content = 0;
        try (var zip = new ZipArchiveInputStream(new CountedStream(archive, LARGEST_ARCHIVE), StandardCharsets.UTF_8.name(), false)) {
            ZipArchiveEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                if (read.size() == MOST_FILES) {
                    throw tooLarge("files", MOST_FILES);
                }
                var bytes = zip.readNBytes(LARGEST_FILE + 1);
                read.add(new Read(entry, bytes));
                if (entry.isDirectory()) {
                    continue;
                }
                var name = baseName(ChineseWriting.name(entry.getRawName()));
                content += bytes.length;
                if (bytes.length > LARGEST_FILE || content > LARGEST_CONTENT) {
                    throw tooLarge("bytes", bytes.length > LARGEST_FILE ? LARGEST_FILE : LARGEST_CONTENT);
                }
                if (name.equalsIgnoreCase(StatuteCatalogue.FILE)) {
                    index.read(bytes);
                } else if (isLaw(name)) {
                    imports.addFile(id, new StatuteImport.File(names.size(), name, bytes, null));
                    names.add(name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(StatutesProblem.STATUTE_ARCHIVE_UNREADABLE);
        }
        // An archive that is written as it goes tells an entry's sum behind the entry, so that it is known when the next has been read.
        if (read.isEmpty() || !read.stream().allMatch(Read::isWhole)) {
            throw new Refusal(StatutesProblem.STATUTE_ARCHIVE_UNREADABLE);
        }
        return names;
    }

    /** An entry and the sum of what was read of it, which the library reckons but does not hold against the archive's. */
    private record Read(ZipArchiveEntry entry, long sum) {
        Read(ZipArchiveEntry entry, byte[] bytes) {
            var sum = new CRC32();
            sum.update(bytes);
            this(entry, sum.getValue());
        }

        boolean isWhole() {
            return entry.getCrc() == -1 || entry.getCrc() == sum;
        }
    }

    static Refusal tooLarge(String what, long limit) {
        return new Refusal(StatutesProblem.STATUTE_ARCHIVE_TOO_LARGE, Map.of(what, limit));
    }

    /** The name without folders; nothing is ever written under it. */
    private static String baseName(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return base.length() > 200 ? base.substring(base.length() - 200) : base;
    }

    public static boolean isLaw(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && !lower.startsWith("readme") && (lower.endsWith(".md") || lower.endsWith(".txt") || lower.endsWith(".docx"));
    }
}
