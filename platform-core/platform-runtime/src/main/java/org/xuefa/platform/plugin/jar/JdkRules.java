package org.xuefa.platform.plugin.jar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.plugin.Capability;

/** The list of what may be used of the JDK ({@code jdk.txt}). Whatever is not on it may not be used. */
final class JdkRules {
    /** What a use means: nothing, a capability, or a refusal. */
    record Verdict(boolean allowed, @Nullable Capability capability) {
        static final Verdict PLAIN = new Verdict(true, null);
        static final Verdict NEVER = new Verdict(false, null);
    }

    private record MemberRule(Class<?> owner, String descriptor, Verdict verdict) {}

    /** Bootstrap methods of records, lambdas and switches mention these; holding one gives nothing without a member. */
    private static final String INVOKE = "java.lang.invoke.";
    private final Map<String, Verdict> names = new HashMap<>();
    private final Map<String, List<MemberRule>> members = new HashMap<>();

    JdkRules() {
        try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(JdkRules.class.getResourceAsStream("jdk.txt")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.strip().split("\\s+")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] rule) {
        var verdict = switch (rule[1]) {
            case "plain" -> Verdict.PLAIN;
            case "never" -> Verdict.NEVER;
            default -> new Verdict(true, Capability.valueOf(rule[1].toUpperCase(Locale.ROOT)));
        };
        var mark = rule[0].indexOf('#');
        if (mark < 0) {
            names.put(rule[0], verdict);
            return;
        }
        var member = rule[0].substring(mark + 1);
        var bracket = member.indexOf('(');
        var name = bracket < 0 ? member : member.substring(0, bracket);
        jdkClass(rule[0].substring(0, mark)).ifPresent(owner ->
                members.computeIfAbsent(name, _ -> new ArrayList<>()).add(new MemberRule(owner, bracket < 0 ? "" : member.substring(bracket), verdict)));
    }

    static boolean isJdk(String type) {
        return type.startsWith("java.") || type.startsWith("javax.") && jdkClass(type).isPresent() || type.startsWith("jdk.") || type.startsWith("sun.")
                || type.startsWith("com.sun.") || (type.startsWith("org.w3c.dom.") || type.startsWith("org.xml.sax.")) && jdkClass(type).isPresent();
    }

    /** The class of the JDK, not initialised; empty when this JDK has none. */
    static Optional<Class<?>> jdkClass(String type) {
        try {
            return Optional.of(Class.forName(type, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError _) {
            return Optional.empty();
        }
    }

    /** @param type with dots, and a dollar sign before what is inside another */
    Verdict type(String type) {
        return type.startsWith(INVOKE) ? Verdict.PLAIN : byName(type);
    }

    /** Also when it is named by way of a class below: {@code ForkJoinWorkerThread.getAllStackTraces} is that of {@code Thread}. */
    Verdict member(String owner, String name, String descriptor) {
        var found = jdkClass(owner);
        if (found.isPresent()) {
            for (var rule : members.getOrDefault(name, List.of())) {
                if (rule.owner.isAssignableFrom(found.get()) && descriptor.startsWith(rule.descriptor)) {
                    return rule.verdict;
                }
            }
        }
        return byName(owner);
    }

    private Verdict byName(String type) {
        for (var name = type; ; name = name.substring(0, name.lastIndexOf('$'))) {
            var verdict = names.get(name);
            if (verdict != null) {
                return verdict;
            }
            if (name.lastIndexOf('$') < 0) {
                return names.getOrDefault(packageOf(name), Verdict.NEVER);
            }
        }
    }

    private static String packageOf(String type) {
        return type.contains(".") ? type.substring(0, type.lastIndexOf('.')) : "";
    }

    /** The types in a descriptor, with dots. */
    static List<String> types(String descriptor) {
        return Arrays.stream(descriptor.split(";")).filter(part -> part.contains("L")).map(part -> part.substring(part.indexOf('L', startOfType(part)) + 1).replace('/', '.')).toList();
    }

    /** Primitive letters, brackets and array marks before an object type. */
    private static int startOfType(String part) {
        int at = 0;
        while (at < part.length() && part.charAt(at) != 'L') {
            at++;
        }
        return at;
    }
}
