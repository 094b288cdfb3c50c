package org.xuefa.platform.plugin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xuefa.platform.plugin.jar.PluginJar;
import org.xuefa.platform.plugin.settings.SettingsCheck;

/** Whether a plugin runs, and if not, who has to do something about it. */
public final class Standing {
    private Standing() {}

    /** For the platform. The operator's word is about a jar: another jar of the same name waits for another word. */
    public enum OfPlatform { ON, OFF, WAITING, CUT_OFF, MISSING }

    /** For a city. */
    public enum OfCity { ON, OFF, INCOMPLETE, CUT_OFF, WITHDRAWN }

    static OfPlatform ofPlatform(Optional<PluginJar> jar, Optional<RegisteredPlugin> registered) {
        if (jar.isEmpty()) {
            return OfPlatform.MISSING;
        }
        if (registered.isEmpty() || !registered.get().sha256().equals(jar.get().sha256())) {
            return OfPlatform.WAITING;
        }
        if (!registered.get().enabled()) {
            return OfPlatform.OFF;
        }
        return registered.get().cutOff() == null ? OfPlatform.ON : OfPlatform.CUT_OFF;
    }

    static OfCity ofCity(OfPlatform platform, PluginUse use, Optional<PluginJar> jar) {
        if (platform != OfPlatform.ON || jar.isEmpty()) {
            return OfCity.WITHDRAWN;
        }
        if (use.cutOff() != null) {
            return OfCity.CUT_OFF;
        }
        if (!use.enabled()) {
            return OfCity.OFF;
        }
        var fields = jar.get().descriptor().settings();
        var known = new HashMap<>(SettingsCheck.effective(fields, use.settings()));
        use.secretNames().forEach(name -> known.put(name, ""));
        return SettingsCheck.complete(fields, Map.copyOf(known)) ? OfCity.ON : OfCity.INCOMPLETE;
    }
}
