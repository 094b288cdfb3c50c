package org.xuefa.platform.plugin.jar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.plugin.Capability;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.Plugin;
import org.xuefa.spi.plugin.PluginDescriptor;
import org.xuefa.spi.plugin.SettingField;

/** Reads a descriptor. The level is looked at first: a descriptor of another level may have another form. */
public final class DescriptorReader {
    private static final int LARGEST = 64 * 1024;
    private static final Set<String> MEMBERS = Set.of("id", "version", "spiLevel", "name", "description", "publisher", "offers", "uses", "fileExtensions", "settings");
    private static final Set<String> SETTING_MEMBERS =
            Set.of("name", "kind", "label", "help", "default", "required", "secret", "pattern", "minimum", "maximum", "choices");
    private final List<JarFault> faults = new ArrayList<>();
    private @Nullable String id;

    /** What was read; empty with at least one fault. */
    public Optional<PluginDescriptor> read(byte @Nullable [] yaml) {
        if (yaml == null) {
            faults.add(JarFault.of(JarFault.Code.NO_DESCRIPTOR, PluginDescriptor.LOCATION));
            return Optional.empty();
        }
        if (yaml.length > LARGEST) {
            faults.add(JarFault.of(JarFault.Code.TOO_LARGE, PluginDescriptor.LOCATION));
            return Optional.empty();
        }
        try {
            var root = new YAMLMapper().readTree(new String(yaml, StandardCharsets.UTF_8));
            if (!(root instanceof MissingNode) && root.isObject()) {
                return descriptor(root);
            }
            faults.add(JarFault.of(JarFault.Code.BAD_DESCRIPTOR, ""));
        } catch (JsonProcessingException e) {
            faults.add(JarFault.of(JarFault.Code.BAD_DESCRIPTOR, e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr()));
        } catch (RuntimeException e) {
            faults.add(JarFault.of(JarFault.Code.BAD_DESCRIPTOR, ""));
        }
        return Optional.empty();
    }

    public List<JarFault> faults() {
        return List.copyOf(faults);
    }

    /** What the descriptor calls itself, also when it is refused. */
    @Nullable String id() {
        return id;
    }

    private Optional<PluginDescriptor> descriptor(JsonNode root) {
        id = root.path("id").isTextual() && root.path("id").asText().length() <= 60 ? root.path("id").asText() : null;
        var level = root.path("spiLevel");
        if (!level.isInt()) {
            bad("spiLevel");
            return Optional.empty();
        }
        if (level.intValue() != Plugin.SPI_LEVEL) {
            faults.add(new JarFault(JarFault.Code.WRONG_SPI_LEVEL, "spiLevel", level.intValue() + " ≠ " + Plugin.SPI_LEVEL));
            return Optional.empty();
        }
        strange(root, MEMBERS, "");
        var offers = words(root, "offers", ExtensionPoint.values(), ExtensionPoint::word);
        var uses = words(root, "uses", Capability.values(), Capability::word);
        var extensions = texts(root, "fileExtensions");
        var settings = settings(root.path("settings"));
        var read = built("", () -> new PluginDescriptor(text(root, "id"), text(root, "version"), level.intValue(), text(root, "name"), text(root, "description"),
                text(root, "publisher"), offers, uses, extensions, settings));
        return faults.isEmpty() ? read : Optional.empty();
    }

    private List<SettingField> settings(JsonNode nodes) {
        var fields = new ArrayList<SettingField>();
        if (!nodes.isMissingNode() && !nodes.isArray()) {
            bad("settings");
        }
        for (int number = 0; number < nodes.size(); number++) {
            var at = "settings/" + number + "/";
            var node = nodes.get(number);
            strange(node, SETTING_MEMBERS, at);
            built(at, () -> field(node)).ifPresent(fields::add);
        }
        return fields;
    }

    private static SettingField field(JsonNode node) {
        var kind = Arrays.stream(SettingField.Kind.values()).filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(node.path("kind").asText("text")))
                .findAny().orElseThrow(() -> new IllegalArgumentException("kind"));
        var choices = new ArrayList<SettingField.Choice>();
        node.path("choices").forEach(choice -> choices.add(new SettingField.Choice(text(choice, "value"), text(choice, "label"))));
        var text = kind == SettingField.Kind.TEXT || kind == SettingField.Kind.ADDRESS;
        return new SettingField(text(node, "name"), kind, text(node, "label"), text(node, "help"), node.has("default") ? scalar(node, "default") : null,
                flag(node, "required"), flag(node, "secret"), node.has("pattern") ? text(node, "pattern") : null,
                number(node, "minimum", text ? 0 : Integer.MIN_VALUE), number(node, "maximum", text ? 200 : Integer.MAX_VALUE), choices);
    }

    private <E> List<E> words(JsonNode root, String member, E[] known, Function<E, String> word) {
        var found = new ArrayList<E>();
        for (var text : texts(root, member)) {
            Arrays.stream(known).filter(one -> word.apply(one).equals(text)).findAny().ifPresentOrElse(found::add, () -> bad(member));
        }
        return found;
    }

    private List<String> texts(JsonNode root, String member) {
        var nodes = root.path(member);
        var texts = new ArrayList<String>();
        if (!nodes.isMissingNode() && !nodes.isArray()) {
            bad(member);
        }
        nodes.forEach(node -> {
            if (node.isTextual()) {
                texts.add(node.asText());
            } else {
                bad(member);
            }
        });
        return texts;
    }

    private <T> Optional<T> built(String at, java.util.function.Supplier<T> builder) {
        try {
            return Optional.of(builder.get());
        } catch (IllegalArgumentException e) {
            bad(at + e.getMessage());
            return Optional.empty();
        }
    }

    private void strange(JsonNode node, Set<String> members, String at) {
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                bad(at + (name.length() > 40 ? name.substring(0, 40) : name));
            }
        });
    }

    private void bad(String where) {
        faults.add(JarFault.of(JarFault.Code.BAD_DESCRIPTOR, where));
    }

    private static String text(JsonNode node, String member) {
        var value = node.path(member);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(member);
        }
        return value.asText();
    }

    private static String scalar(JsonNode node, String member) {
        if (!node.path(member).isValueNode() || node.path(member).isNull()) {
            throw new IllegalArgumentException(member);
        }
        return node.path(member).asText();
    }

    private static boolean flag(JsonNode node, String member) {
        var value = node.path(member);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new IllegalArgumentException(member);
        }
        return value.booleanValue();
    }

    private static int number(JsonNode node, String member, int otherwise) {
        var value = node.path(member);
        if (!value.isMissingNode() && !value.isInt()) {
            throw new IllegalArgumentException(member);
        }
        return value.isMissingNode() ? otherwise : value.intValue();
    }
}
