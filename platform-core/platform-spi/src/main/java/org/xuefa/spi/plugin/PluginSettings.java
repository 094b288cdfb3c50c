package org.xuefa.spi.plugin;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings by the names of the descriptor. Defaults are filled in. Prints names only: some values are secrets. */
public final class PluginSettings {
    private final Map<String, String> values;

    /** @param values in the form of each kind; what is not set is not there */
    public PluginSettings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Empty when the field is not required and nothing was written. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws IllegalStateException when nothing is set: the field was declared neither required nor with a default */
    public String text(String name) {
        return required(name, values.get(name));
    }

    /** @throws IllegalStateException when nothing is set, or the field is no {@link SettingField.Kind#NUMBER} */
    public int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException _) {
            throw new IllegalStateException("setting " + name + " is no number");
        }
    }

    /** False when nothing is set. */
    public boolean flag(String name) {
        return Boolean.parseBoolean(values.getOrDefault(name, "false"));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("setting " + name + " is not set");
        }
        return value;
    }

    @Override
    public String toString() {
        return "settings " + values.keySet().stream().sorted().toList();
    }
}
