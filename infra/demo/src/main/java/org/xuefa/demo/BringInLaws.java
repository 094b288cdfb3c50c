package org.xuefa.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.xuefa.client.api.StatuteImportsApi;
import org.xuefa.client.model.StatuteImport;

/**
 * Brings the laws of a folder into the library as the operator does, in one archive. The platform carries no law itself: without a folder the
 * library stays empty and says what to do. The same folder again changes nothing.
 */
final class BringInLaws {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Set<String> TAKEN = Set.of(".md", ".txt", ".docx");
    private static final String CATALOGUE = "index.csv";
    private final Visitor operator;
    private final Notes notes;

    BringInLaws(Visitor operator, Notes notes) {
        this.operator = operator;
        this.notes = notes;
    }

    /** What could not be done, in words for whoever looks at the accounts. */
    List<String> from(@Nullable Path folder) {
        if (folder == null) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            return List.of("法律库：XUEFA_DEMO_LAWS 不是文件夹");
        }
        notes.doing("法律库：上传法律文本");
        var imports = operator.api(StatuteImportsApi::new);
        var begun = operator.upload("upload laws", "/platform/statute-imports", archive(folder), StatuteImport.class);
        var done = Calls.until("laws", PATIENCE, () -> imports.getStatuteImport(begun.getId()), found -> found.getState() != StatuteImport.StateEnum.RUNNING);
        notes.logged("laws: " + done.getAdded() + " new, " + done.getNewVersions() + " new versions, " + done.getUnchanged() + " unchanged, " + done.getArticles() + " articles");
        return done.getProblems().isEmpty() ? List.of() : List.of("法律库：" + done.getProblems().size() + " 个文件未被接受，原因见平台运营的法律库页面");
    }

    /** Files are read where they lie and copied nowhere but into the request. */
    static byte[] archive(Path folder) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8); var files = Files.list(folder)) {
            for (var file : files.filter(BringInLaws::isTaken).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new DemoFailure("the laws in " + folder.getFileName() + " cannot be read", e);
        }
        return bytes.toByteArray();
    }

    private static boolean isTaken(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.equals(CATALOGUE) || TAKEN.stream().anyMatch(name::endsWith));
    }
}
