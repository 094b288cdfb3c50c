package org.xuefa.platform.plugin.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.plugin.Plugin;

/**
 * Copies values between the server's copy of the SPI and a plugin's. Nothing of a plugin's own making gets across: a list is walked, on the plugin's thread and within the
 * budget, and a fresh one made; whatever is no value of the SPI or of the JDK is refused.
 */
final class Bridge {
    private static final String SPI = "org.xuefa.spi.";
    private static final int DEEPEST = 8;
    private final ClassLoader plugins;
    private final ClassLoader server = Plugin.class.getClassLoader();
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /** What may come across. */
    static final class Budget {
        private int values;
        private long bytes;

        /** @param values objects in all; @param bytes of texts and byte arrays, two for a character */
        Budget(int values, long bytes) {
            this.values = values;
            this.bytes = bytes;
        }

        private void take(long size) {
            values--;
            bytes -= size;
            if (values < 0 || bytes < 0) {
                throw new TooLarge();
            }
        }
    }

    /** More than the budget. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Something that is no value. */
    static final class NotAValue extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Shape(List<Method> accessors, Constructor<?> constructor) {}

    Bridge(ClassLoader plugins) {
        this.plugins = plugins;
    }

    @Nullable Object toPlugin(@Nullable Object value) {
        return copy(value, plugins, new Budget(Integer.MAX_VALUE, Long.MAX_VALUE), 0);
    }

    @Nullable Object toServer(@Nullable Object value, Budget budget) {
        return copy(value, server, budget, 0);
    }

    /** The class of the same name on the plugins' side. */
    Class<?> pluginClass(Class<?> type) {
        return type(type.getName(), plugins);
    }

    private @Nullable Object copy(@Nullable Object value, ClassLoader to, Budget budget, int depth) {
        if (depth > DEEPEST) {
            throw new NotAValue();
        }
        return switch (value) {
            case null -> null;
            case String text -> counted(text, 2L * text.length(), budget);
            case Boolean plain -> counted(plain, 1, budget);
            case Integer plain -> counted(plain, 4, budget);
            case Long plain -> counted(plain, 8, budget);
            case UUID plain -> counted(plain, 16, budget);
            case Instant plain -> counted(plain, 16, budget);
            case LocalDate plain -> counted(plain, 16, budget);
            case Duration plain -> counted(plain, 16, budget);
            case byte[] bytes -> {
                budget.take(bytes.length);
                yield bytes.clone();
            }
            case Enum<?> constant when isSpi(constant.getDeclaringClass()) -> counted(constant(type(constant.getDeclaringClass().getName(), to), constant.name()), 1, budget);
            case Record fields when isSpi(fields.getClass()) -> {
                budget.take(1);
                yield record(fields, to, budget, depth);
            }
            case List<?> list -> list(list, to, budget, depth);
            case Map<?, ?> map -> map(map, to, budget, depth);
            default -> throw new NotAValue();
        };
    }

    private static Object counted(Object value, long size, Budget budget) {
        budget.take(size);
        return value;
    }

    private List<Object> list(List<?> list, ClassLoader to, Budget budget, int depth) {
        budget.take(1);
        var copy = new ArrayList<@Nullable Object>();
        for (var element : list) {
            copy.add(copy(element, to, budget, depth + 1));
        }
        return Collections.unmodifiableList(copy);
    }

    private Map<Object, Object> map(Map<?, ?> map, ClassLoader to, Budget budget, int depth) {
        budget.take(1);
        var copy = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        for (var entry : map.entrySet()) {
            copy.put(copy(entry.getKey(), to, budget, depth + 1), copy(entry.getValue(), to, budget, depth + 1));
        }
        return Collections.unmodifiableMap(copy);
    }

    private Object record(Record fields, ClassLoader to, Budget budget, int depth) {
        var from = shapes.computeIfAbsent(fields.getClass(), Bridge::shape);
        var target = shapes.computeIfAbsent(type(fields.getClass().getName(), to), Bridge::shape);
        var values = from.accessors.stream().map(accessor -> copy(invoke(accessor, fields), to, budget, depth + 1)).toArray();
        try {
            return target.constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new NotAValue();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shape shape(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            return new Shape(Arrays.stream(components).map(RecordComponent::getAccessor).toList(),
                    type.getConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Object invoke(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (InvocationTargetException e) {
            throw new NotAValue();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(name)).findAny().orElseThrow(NotAValue::new);
    }

    private boolean isSpi(Class<?> type) {
        return type.getName().startsWith(SPI) && (type.getClassLoader() == plugins || type.getClassLoader() == server);
    }

    private static Class<?> type(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
