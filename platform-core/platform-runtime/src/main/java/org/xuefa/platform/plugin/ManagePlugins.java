package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.AfterCommit;
import org.xuefa.platform.plugin.jar.PluginJar;
import org.xuefa.platform.plugin.settings.SettingsCheck;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;
import org.xuefa.spi.plugin.SettingField;

/** What a city's administrator does: switch a plugin on and off, and set it. Secrets go in and never come out. */
@ApplicationScoped
@Transactional
public class ManagePlugins {
    private final PluginFolder folder;
    private final CityPlugins plugins;
    private final PluginUses uses;
    private final PluginFailures failures;
    private final PluginEvents events;
    private final AuditLog audit;
    private final AfterCommit afterCommit;

    protected ManagePlugins() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ManagePlugins(PluginFolder folder, CityPlugins plugins, PluginUses uses, PluginFailures failures, PluginEvents events, AuditLog audit, AfterCommit afterCommit) {
        this.folder = folder;
        this.plugins = plugins;
        this.uses = uses;
        this.failures = failures;
        this.events = events;
        this.audit = audit;
        this.afterCommit = afterCommit;
    }

    /** A plugin as the city sees it. */
    public record InCity(PluginJar jar, Standing.OfCity standing, PluginUse use) {}

    /** What the operator lets in, and what the city has used before and lies in the folder still; by name. */
    public List<InCity> list() {
        var used = uses.all().stream().collect(Collectors.toMap(PluginUse::pluginId, use -> use));
        return folder.shelf().jars().stream().map(jar -> inCity(jar, Optional.ofNullable(used.get(jar.id())).orElseGet(() -> PluginUse.none(jar.id()))))
                .filter(plugin -> plugin.standing != Standing.OfCity.WITHDRAWN || plugin.use.enabled())
                .sorted(Comparator.comparing((InCity plugin) -> plugin.jar.descriptor().name()).thenComparing(plugin -> plugin.jar.id())).toList();
    }

    public InCity get(String pluginId) {
        return list().stream().filter(plugin -> plugin.jar.id().equals(pluginId)).findAny().orElseThrow(Refusal::notFound);
    }

    /**
     * @param written all settings by name; one that is left out is not set, but a secret that is left out stays as it is, and an empty one is forgotten
     * @param revision that the change is based on
     */
    public InCity change(String pluginId, boolean enabled, Map<String, String> written, int revision) {
        var jar = get(pluginId).jar;
        var before = uses.lock(pluginId);
        Revisions.match(revision, before.revision());
        var fields = jar.descriptor().settings();
        var problems = SettingsCheck.problems(fields, written, before.secretNames());
        if (!problems.isEmpty() && (enabled || problems.stream().anyMatch(problem -> !problem.code().equals("required")))) {
            throw Refusal.invalid(problems);
        }
        var secretFields = fields.stream().filter(SettingField::secret).map(SettingField::name).collect(Collectors.toSet());
        var secrets = secrets(before, written, secretFields);
        var plain = written.entrySet().stream().filter(entry -> !secretFields.contains(entry.getKey()) && !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        note(before, enabled, changed(before, plain, written, secretFields), pluginId);
        var after = uses.change(pluginId, enabled, plain, secrets);
        if (!enabled) {
            events.forget(pluginId);
        }
        afterCommit.run(() -> plugins.changed(pluginId));
        return inCity(jar, after);
    }

    /** Newest first. */
    public List<PluginFailure> failures(String pluginId, @Nullable UUID before, int limit) {
        get(pluginId);
        return failures.page(pluginId, before, limit);
    }

    private InCity inCity(PluginJar jar, PluginUse use) {
        return new InCity(jar, plugins.standing(use), use);
    }

    private Map<String, String> secrets(PluginUse before, Map<String, String> written, Set<String> secretFields) {
        var secrets = new HashMap<>(uses.secrets(before));
        secrets.keySet().retainAll(secretFields);
        written.forEach((name, value) -> {
            if (secretFields.contains(name) && value.isEmpty()) {
                secrets.remove(name);
            } else if (secretFields.contains(name)) {
                secrets.put(name, value);
            }
        });
        return secrets;
    }

    private static Set<String> changed(PluginUse before, Map<String, String> plain, Map<String, String> written, Set<String> secretFields) {
        var names = new TreeSet<String>(before.settings().keySet());
        names.addAll(plain.keySet());
        names.removeIf(name -> java.util.Objects.equals(before.settings().get(name), plain.get(name)));
        written.keySet().stream().filter(secretFields::contains).forEach(names::add);
        return names;
    }

    private void note(PluginUse before, boolean enabled, Set<String> changed, String pluginId) {
        if (before.enabled() != enabled) {
            audit.record(enabled ? "plugin.switched-on" : "plugin.switched-off", "plugin", pluginId, Map.of());
        }
        if (!changed.isEmpty()) {
            audit.record("plugin.set", "plugin", pluginId, Map.of("fields", String.join(",", changed)));
        }
    }
}
