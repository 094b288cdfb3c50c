package org.xuefa.packtool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of a YAML file field by field. What is wrong is told with its place and a harmless value stands in, so that reading goes on
 * and one pass finds every reason.
 */
final class Fields {
    private final JsonNode node;
    private final String file;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode node, String file, String pointer, Faults faults) {
        this.node = node;
        this.file = file;
        this.pointer = pointer;
        this.faults = faults;
        if (!node.isObject() && !node.isMissingNode()) {
            faults.add(FaultCode.FIELD_MALFORMED, file, pointer, "应是若干“名称: 内容”");
        }
    }

    String pointer(String name) {
        return pointer + "/" + name;
    }

    String pointer() {
        return pointer;
    }

    void fault(FaultCode reason, String name, String detail) {
        faults.add(reason, file, name.isEmpty() ? pointer : pointer(name), detail);
    }

    private JsonNode value(String name) {
        asked.add(name);
        var value = node.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private JsonNode required(String name) {
        var value = value(name);
        if (value.isMissingNode() && node.isObject()) {
            fault(FaultCode.FIELD_REQUIRED, name, name);
        }
        return value;
    }

    boolean has(String name) {
        return !value(name).isMissingNode();
    }

    String text(String name, int min, int max) {
        var value = required(name);
        return value.isMissingNode() ? "" : text(value, pointer(name), min, max);
    }

    String optionalText(String name, int max) {
        var value = value(name);
        return value.isMissingNode() ? "" : text(value, pointer(name), 0, max);
    }

    private String text(JsonNode value, String place, int min, int max) {
        if (!value.isValueNode()) {
            faults.add(FaultCode.FIELD_MALFORMED, file, place, "应是一段文字");
            return "";
        }
        var text = value.asText().strip();
        var length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            faults.add(FaultCode.FIELD_MALFORMED, file, place, "长度应为 " + min + " 至 " + max + " 个字，现为 " + length + " 个");
            return length > max ? "" : text;
        }
        return text;
    }

    String matching(String name, Pattern form, String hint) {
        var value = required(name);
        if (value.isMissingNode()) {
            return "";
        }
        if (value.isValueNode() && form.matcher(value.asText()).matches()) {
            return value.asText();
        }
        fault(FaultCode.FIELD_MALFORMED, name, hint);
        return "";
    }

    /** The lowest allowed number stands in for a wrong one. */
    int integer(String name, int min, int max) {
        var value = required(name);
        if (value.isMissingNode()) {
            return min;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            fault(FaultCode.FIELD_MALFORMED, name, "应是 " + min + " 至 " + max + " 的整数");
            return min;
        }
        return value.intValue();
    }

    <E extends Enum<E>> E word(String name, Map<String, E> words, E otherwise) {
        var value = required(name);
        var found = value.isTextual() ? words.get(value.asText()) : null;
        if (found == null && !value.isMissingNode()) {
            fault(FaultCode.FIELD_MALFORMED, name, "应是 " + String.join("、", new java.util.TreeSet<>(words.keySet())) + " 之一");
        }
        return found == null ? otherwise : found;
    }

    @Nullable LocalDate optionalDate(String name) {
        var value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeParseException e) {
            fault(FaultCode.FIELD_MALFORMED, name, "应是 2024-01-31 形式的日期");
            return null;
        }
    }

    JsonNode any(String name) {
        return required(name);
    }

    Fields object(String name) {
        return new Fields(required(name), file, pointer(name), faults);
    }

    /** Objects of a list; a list that is left out is empty, which is wrong when {@code min} is greater. */
    List<Fields> objects(String name, int min, int max) {
        var items = list(name, min, max);
        var objects = new ArrayList<Fields>();
        for (int index = 0; index < items.size(); index++) {
            objects.add(new Fields(items.get(index), file, pointer(name) + "/" + index, faults));
        }
        return objects;
    }

    List<String> texts(String name, int min, int max, int longest) {
        var items = list(name, min, max);
        var texts = new ArrayList<String>();
        for (int index = 0; index < items.size(); index++) {
            texts.add(text(items.get(index), pointer(name) + "/" + index, 1, longest));
        }
        return texts;
    }

    private List<JsonNode> list(String name, int min, int max) {
        var value = min > 0 ? required(name) : value(name);
        var items = new ArrayList<JsonNode>();
        if (value.isMissingNode()) {
            return items;
        }
        if (!value.isArray()) {
            fault(FaultCode.FIELD_MALFORMED, name, "应是一个列表");
            return items;
        }
        if (value.size() < min || value.size() > max) {
            fault(FaultCode.FIELD_MALFORMED, name, "应有 " + min + " 至 " + max + " 项，现有 " + value.size() + " 项");
        }
        for (int index = 0; index < Math.min(value.size(), max); index++) {
            items.add(value.get(index));
        }
        return items;
    }

    /** Tells every field that nobody asked for: most often a name with a slip of the pen. */
    void nothingElse() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                faults.add(FaultCode.FIELD_UNKNOWN, file, pointer + "/" + Faults.clean(name));
            }
        });
    }
}
