package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.AccessRules;

/** What is served is what is published: each operation has exactly one resource that implements the generated interface, and no resource serves more. */
class ServedPathsTest {
    private static final Set<JavaClass> RESOURCES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.xuefa").stream()
            .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface()).collect(Collectors.toSet());

    @Test
    void everyOperationOfTheContractIsServed() {
        var served = RESOURCES.stream().flatMap(resource -> interfaceOf(resource).getMethods().stream()).map(method -> method.getName()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(new TreeSet<>(new AccessRules().all().keySet()));
    }

    @Test
    void noResourceServesAnythingElse() {
        for (var resource : RESOURCES) {
            var own = Arrays.stream(resource.reflect().getDeclaredMethods()).filter(method -> Arrays.stream(method.getAnnotations())
                    .anyMatch(annotation -> annotation.annotationType().getName().startsWith("jakarta.ws.rs."))).toList();

            assertThat(own).as(resource.getName()).isEmpty();
            assertThat(resource.getAnnotationOfType(Path.class).value()).as(resource.getName()).isEqualTo(interfaceOf(resource).getAnnotationOfType(Path.class).value());
        }
    }

    private static JavaClass interfaceOf(JavaClass resource) {
        return resource.getRawInterfaces().stream().filter(type -> type.getPackageName().equals("org.xuefa.api")).findAny()
                .orElseThrow(() -> new AssertionError(resource.getName() + " implements no interface of the contract"));
    }
}
