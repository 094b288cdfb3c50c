package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Every reason for refusal is described in api-spec/problems.md under its feature, with its status; nothing is described that nobody gives. */
class ProblemsDocumentedTest {
    private static final Path DOCUMENT = Path.of("..", "..", "api-spec", "problems.md");
    private static final Pattern FEATURE = Pattern.compile("^## (\\S+).*");
    private static final Pattern ROW = Pattern.compile("^\\| `(/problems/[a-z0-9-]+)` \\| (\\d{3}) \\| ([^|]{10,}) \\| ([^|]{5,}) \\|$");
    private static final List<ProblemCode> CODES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.xuefa").stream()
            .filter(type -> type.isAssignableTo(ProblemCode.class) && type.isEnum())
            .flatMap(ProblemsDocumentedTest::constants)
            .toList();

    @Test
    void eachFeatureDescribesExactlyTheProblemsItGives() throws IOException {
        var given = new TreeMap<String, Set<String>>();
        CODES.forEach(code -> given.computeIfAbsent(feature(code), _ -> new TreeSet<>()).add(code.type() + " " + status(code)));

        assertThat(CODES).isNotEmpty();
        assertThat(documented()).isEqualTo(given);
    }

    /** A client switches on the type; it cannot know which feature it comes from. */
    @Test
    void aTypeHasOneStatusWhicheverFeatureGivesIt() {
        var statuses = new HashMap<String, Set<Integer>>();
        CODES.forEach(code -> statuses.computeIfAbsent(code.type(), _ -> new TreeSet<>()).add(status(code)));

        assertThat(statuses).allSatisfy((_, found) -> assertThat(found).hasSize(1));
    }

    private static Map<String, Set<String>> documented() throws IOException {
        var rows = new TreeMap<String, Set<String>>();
        var feature = "";
        for (var line : Files.readAllLines(DOCUMENT)) {
            var heading = FEATURE.matcher(line);
            var row = ROW.matcher(line);
            if (heading.matches()) {
                feature = heading.group(1);
            } else if (row.matches()) {
                assertThat(rows.computeIfAbsent(feature, _ -> new TreeSet<>()).add(row.group(1) + " " + row.group(2))).as("once: " + line).isTrue();
            } else {
                assertThat(line).as("a row that says type, status, when and what to do").doesNotStartWith("| `/problems/");
            }
        }
        return rows;
    }

    private static String feature(ProblemCode code) {
        return code.getClass().getPackageName().split("\\.")[2];
    }

    private static Stream<ProblemCode> constants(JavaClass type) {
        return Arrays.stream(type.reflect().getEnumConstants()).map(ProblemCode.class::cast);
    }

    /** The table of statuses is no business of anybody but the mapper, and of this test. */
    private static int status(ProblemCode code) {
        try {
            var status = ProblemKind.class.getDeclaredMethod("status");
            status.setAccessible(true);
            return (int) status.invoke(code.kind());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
