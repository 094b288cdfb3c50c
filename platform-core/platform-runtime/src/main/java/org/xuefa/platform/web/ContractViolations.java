package org.xuefa.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.FieldProblem;

/**
 * Names the field of a request that breaks a bound of the contract, as the sender knows it: for the body a JSON Pointer into it (RFC 6901), for a
 * parameter its name in the contract. What Java calls either is nobody's business outside.
 */
final class ContractViolations {
    private ContractViolations() {}

    /** Each once, though generated models bound the items of a list twice. */
    static List<FieldProblem> fields(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream().map(ContractViolations::field).distinct().sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::code)).toList();
    }

    private static FieldProblem field(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        var code = switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "length";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" -> "range";
            default -> "malformed";
        };
        return new FieldProblem(pointer(violation), code, message(code, violation.getConstraintDescriptor().getAttributes()));
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        Path.@Nullable MethodNode method = null;
        for (var node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER -> parameterName(violation.getRootBeanClass(), method, node.as(Path.ParameterNode.class).getParameterIndex())
                        .ifPresent(name -> pointer.append('/').append(escaped(name)));
                default -> step(node, pointer);
            }
        }
        return pointer.toString();
    }

    /** Where the node lies in a list or map comes before what it is called. */
    private static void step(Path.Node node, StringBuilder pointer) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(escaped(node.getKey().toString()));
        }
        if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
            pointer.append('/').append(escaped(node.getName()));
        }
    }

    /** Of a parameter beside the body; the body itself has no name. */
    private static Optional<String> parameterName(Class<?> resource, Path.@Nullable MethodNode called, int index) {
        if (called == null) {
            return Optional.empty();
        }
        var types = called.getParameterTypes().toArray(Class<?>[]::new);
        return above(resource).stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(called.getName()) && Arrays.equals(method.getParameterTypes(), types))
                .flatMap(method -> annotations(method, index)).flatMap(annotation -> name(annotation).stream()).findFirst();
    }

    private static Stream<Annotation> annotations(Method method, int index) {
        return Arrays.stream(method.getParameterAnnotations()[index]);
    }

    private static Optional<String> name(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> Optional.of(query.value());
            case PathParam path -> Optional.of(path.value());
            case HeaderParam header -> Optional.of(header.value());
            case CookieParam cookie -> Optional.of(cookie.value());
            default -> Optional.empty();
        };
    }

    /** The class, what it extends and the generated interface, where the parameters have their names. */
    private static Set<Class<?>> above(Class<?> type) {
        var found = new LinkedHashSet<Class<?>>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            found.add(one);
            found.addAll(Arrays.asList(one.getInterfaces()));
        }
        return found;
    }

    /** RFC 6901, section 3. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String message(String code, Map<String, Object> limits) {
        return switch (code) {
            case "required" -> "必须填写";
            case "length" -> "长度应在 " + limits.get("min") + " 至 " + (Integer.valueOf(Integer.MAX_VALUE).equals(limits.get("max")) ? "不限" : limits.get("max")) + " 之间";
            case "range" -> "数值超出允许范围（界限 " + limits.get("value") + "）";
            default -> "格式不正确";
        };
    }
}
