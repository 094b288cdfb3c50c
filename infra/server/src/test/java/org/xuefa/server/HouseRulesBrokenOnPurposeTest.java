package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each wall of {@link HouseRulesTest} is broken once, by the classes named BrokenOnPurpose, and must fall over it. */
class HouseRulesBrokenOnPurposeTest {
    private static final JavaClasses BROKEN = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.xuefa");

    @TestFactory
    Stream<DynamicTest> eachWallFallsOverItsBreach() {
        return Arrays.stream(HouseRulesTest.class.getDeclaredFields()).filter(field -> field.getType() == ArchRule.class)
                .map(field -> dynamicTest(field.getName(), () -> {
                    var rule = (ArchRule) field.get(null);
                    assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
                }));
    }
}
