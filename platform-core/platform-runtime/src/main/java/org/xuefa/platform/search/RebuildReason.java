package org.xuefa.platform.search;

import java.util.Arrays;

/**
 * Why an index was built; it stands in the index itself, so that every node can say it. ASKED: by somebody, or since there was none or it was not
 * equal to the database. DEFINITION: this platform describes it otherwise than the one that made it. PLUGIN_GAINED, PLUGIN_LOST: the engine has got
 * the analysis plugin since, or has it no longer; the latter stands until the plugin is back.
 */
public enum RebuildReason {
    ASKED("asked"), DEFINITION("definition"), PLUGIN_GAINED("plugin-gained"), PLUGIN_LOST("plugin-lost");

    private final String token;

    RebuildReason(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }

    static RebuildReason of(String token) {
        return Arrays.stream(values()).filter(reason -> reason.token.equals(token)).findFirst().orElse(ASKED);
    }

    static RebuildReason of(IndexDefinition.Facts before, Analysis now, IndexDefinition index) {
        if (before.analysis() != now) {
            return now == Analysis.PLUGIN ? PLUGIN_GAINED : PLUGIN_LOST;
        }
        if (before.reason() == PLUGIN_LOST) {
            return PLUGIN_LOST;
        }
        return before.definition().equals(index.fingerprint(now)) ? ASKED : DEFINITION;
    }
}
