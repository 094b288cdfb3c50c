package org.xuefa.platform.plugin.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.spi.plugin.SettingField;

/** Whether what was written fits what the plugin declares. A message never repeats what was written: it may be a secret. */
public final class SettingsCheck {
    private SettingsCheck() {}

    /**
     * Every fault, in the order of the fields.
     *
     * @param written by name; an empty text is nothing written
     * @param kept names of secrets that are there already
     */
    public static List<FieldProblem> problems(List<SettingField> fields, Map<String, String> written, Set<String> kept) {
        var problems = new ArrayList<FieldProblem>();
        for (var field : fields) {
            var value = written.getOrDefault(field.name(), "");
            if (value.isEmpty()) {
                var missing = field.required() && field.defaultValue() == null && !(field.secret() && kept.contains(field.name()) && !written.containsKey(field.name()));
                if (missing) {
                    problems.add(problem(field.name(), "required", "请填写“" + field.label() + "”"));
                }
            } else {
                fault(field, value).ifPresent(fault -> problems.add(problem(field.name(), fault.code, "“" + field.label() + "”" + fault.message)));
            }
        }
        var known = fields.stream().map(SettingField::name).toList();
        written.keySet().stream().filter(name -> !known.contains(name)).sorted().forEach(name -> problems.add(problem(name, "unknown", "插件没有这项设置")));
        return problems;
    }

    /** What holds: what was written, and defaults for the rest. */
    public static Map<String, String> effective(List<SettingField> fields, Map<String, String> written) {
        var values = new HashMap<String, String>();
        for (var field : fields) {
            var value = written.get(field.name());
            if (value != null && !value.isEmpty() && fault(field, value).isEmpty()) {
                values.put(field.name(), value);
            } else if (field.defaultValue() != null) {
                values.put(field.name(), field.defaultValue());
            }
        }
        return values;
    }

    /** Whether the plugin can be switched on: settings made for an older version may no longer be complete. */
    public static boolean complete(List<SettingField> fields, Map<String, String> effective) {
        return fields.stream().allMatch(field -> !field.required() || effective.containsKey(field.name()));
    }

    /** Why a value does not fit. */
    public record Fault(String code, String message) {}

    public static Optional<Fault> fault(SettingField field, String value) {
        return switch (field.kind()) {
            case TEXT -> text(field, value);
            case NUMBER -> number(field, value);
            case FLAG -> value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of(new Fault("malformed", "只能是“是”或“否”"));
            case CHOICE -> field.choices().stream().anyMatch(choice -> choice.value().equals(value)) ? Optional.empty() : Optional.of(new Fault("malformed", "请从选项中选择"));
            case ADDRESS -> isAddress(value) ? Optional.empty() : Optional.of(new Fault("malformed", "应为 https:// 开头的网址"));
        };
    }

    private static Optional<Fault> text(SettingField field, String value) {
        var length = value.codePointCount(0, value.length());
        if (length < field.minimum() || length > field.maximum()) {
            return Optional.of(new Fault("length", "应为 " + field.minimum() + " 至 " + field.maximum() + " 个字符"));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(new Fault("malformed", "不能有控制字符或换行"));
        }
        return matches(field.pattern(), value) ? Optional.empty() : Optional.of(new Fault("malformed", "格式不正确"));
    }

    /** A pattern that does not come to an end fits nothing. */
    private static boolean matches(@Nullable String pattern, String value) {
        try {
            return pattern == null || Pattern.compile(pattern).matcher(BoundedText.of(value)).matches();
        } catch (BoundedText.WornOut | StackOverflowError _) {
            return false;
        }
    }

    private static Optional<Fault> number(SettingField field, String value) {
        try {
            var number = value.length() > 11 ? Long.MAX_VALUE : Long.parseLong(value);
            if (number >= field.minimum() && number <= field.maximum()) {
                return Optional.empty();
            }
        } catch (NumberFormatException _) {
            // said below
        }
        return Optional.of(new Fault("range", "应为 " + field.minimum() + " 至 " + field.maximum() + " 的整数"));
    }

    private static boolean isAddress(String value) {
        try {
            var address = URI.create(value);
            return value.length() <= 300 && "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static FieldProblem problem(String name, String code, String message) {
        return new FieldProblem("/settings/" + name, code, message);
    }
}
