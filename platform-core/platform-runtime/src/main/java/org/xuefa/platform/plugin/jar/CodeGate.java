package org.xuefa.platform.plugin.jar;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefa.spi.plugin.Capability;

/**
 * Reads the code of a jar, without loading it, for what it uses of the JDK. A class can only use what its constant pool names, so what is not named is not used; the one
 * way around is reflection, which has to be named itself.
 */
final class CodeGate {
    private static final JdkRules RULES = new JdkRules();
    private static final int MOST_FAULTS = 30;
    private static final List<String> SERVER = List.of("org.xuefa.", "jakarta.", "org.hibernate.");
    private final Map<String, ClassModel> own = new HashMap<>();
    private final Set<JarFault> faults = new LinkedHashSet<>();
    private final Set<Capability> uses = EnumSet.noneOf(Capability.class);
    private final Set<Capability> declared;

    /** What was found. */
    record Findings(Set<Capability> uses, List<JarFault> faults) {}

    private CodeGate(List<Capability> declared) {
        this.declared = new HashSet<>(declared);
    }

    static Findings look(Map<String, byte[]> entries, List<Capability> declared) {
        var gate = new CodeGate(declared);
        for (var name : JarContent.classes(entries)) {
            gate.parse(name, entries.get(name + ".class"));
        }
        gate.own.values().forEach(gate::check);
        return new Findings(Set.copyOf(gate.uses), gate.faults.stream().limit(MOST_FAULTS).toList());
    }

    private void parse(String name, byte[] bytes) {
        if (name.startsWith("java/") || name.startsWith("org/xuefa/")) {
            fault(JarFault.Code.RESERVED_PACKAGE, name, "");
            return;
        }
        try {
            var model = ClassFile.of().parse(bytes);
            if (!model.thisClass().asInternalName().equals(name) || model.majorVersion() > ClassFile.latestMajorVersion() || model.minorVersion() != 0) {
                fault(JarFault.Code.BAD_CLASS, name, "");
                return;
            }
            own.put(name.replace('/', '.'), model);
        } catch (RuntimeException e) {
            fault(JarFault.Code.BAD_CLASS, name, "");
        }
    }

    private void check(ClassModel type) {
        var where = type.thisClass().asInternalName().replace('/', '.');
        try {
            if (type.methods().stream().anyMatch(method -> method.flags().has(AccessFlag.NATIVE))) {
                fault(JarFault.Code.NATIVE_CODE, where, "");
            }
            for (PoolEntry entry : type.constantPool()) {
                check(where, entry);
            }
            type.findAttribute(Attributes.bootstrapMethods());                        // parsed, hence well formed
        } catch (RuntimeException e) {
            fault(JarFault.Code.BAD_CLASS, where, "");
        }
    }

    private void check(String where, PoolEntry entry) {
        switch (entry) {
            case MemberRefEntry member -> {
                var owner = element(member.owner().asInternalName());
                resolved(owner, member.name().stringValue(), member.type().stringValue())
                        .forEach(jdk -> judge(where, jdk + "#" + member.name().stringValue(), RULES.member(jdk, member.name().stringValue(), member.type().stringValue())));
                see(where, owner);
            }
            case ClassEntry type -> see(where, element(type.asInternalName()));
            case NameAndTypeEntry named -> JdkRules.types(named.type().stringValue()).forEach(type -> see(where, type));
            case MethodTypeEntry type -> JdkRules.types(type.descriptor().stringValue()).forEach(seen -> see(where, seen));
            default -> { }
        }
    }

    /** JDK types whose member it may be: the owner itself, or what stands above it where the jar's own classes do not have the member. */
    private Set<String> resolved(String owner, String name, String descriptor) {
        var found = new HashSet<String>();
        var open = new java.util.ArrayDeque<>(List.of(owner));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            var type = open.pop();
            var model = own.get(type);
            if (!seen.add(type)) {
                continue;
            }
            if (model == null) {
                if (JdkRules.isJdk(type)) {
                    found.add(type);
                }
            } else if (model.methods().stream().noneMatch(method -> method.methodName().stringValue().equals(name) && method.methodType().stringValue().equals(descriptor))
                    && model.fields().stream().noneMatch(field -> field.fieldName().stringValue().equals(name))) {
                model.superclass().ifPresent(above -> open.push(above.asInternalName().replace('/', '.')));
                model.interfaces().forEach(above -> open.push(above.asInternalName().replace('/', '.')));
            }
        }
        return found;
    }

    private void see(String where, String type) {
        if (type.isEmpty() || own.containsKey(type) || type.startsWith("org.xuefa.spi.")) {
            return;
        }
        if (JdkRules.isJdk(type)) {
            judge(where, type, RULES.type(type));
        } else if (SERVER.stream().anyMatch(type::startsWith)) {
            fault(JarFault.Code.SEES_SERVER, where, type);
        }
    }

    private void judge(String where, String what, JdkRules.Verdict verdict) {
        var capability = verdict.capability();
        if (!verdict.allowed()) {
            fault(JarFault.Code.FORBIDDEN, where, what);
        } else if (capability != null) {
            uses.add(capability);
            if (!declared.contains(capability)) {
                fault(JarFault.Code.UNDECLARED, where, what + " → " + capability.word());
            }
        }
    }

    private void fault(JarFault.Code code, String where, String detail) {
        if (faults.size() <= MOST_FAULTS) {
            faults.add(new JarFault(code, where, detail));
        }
    }

    /** Of an array, what it is an array of; nothing for one of primitives. */
    private static String element(String internalName) {
        if (!internalName.startsWith("[")) {
            return internalName.replace('/', '.');
        }
        var types = JdkRules.types(internalName);
        return types.isEmpty() ? "" : types.getFirst();
    }
}
