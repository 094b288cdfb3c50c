package org.xuefa.platform.search;

/**
 * Who cuts texts into words. PLUGIN: the engine, with the platform's analysis plugin. BUILT_IN: the engine has no such plugin; its own analysers
 * give single characters and pairs, and words are cut by the platform where an index wants them.
 */
public enum Analysis {
    PLUGIN("plugin"), BUILT_IN("built-in");

    private final String token;

    Analysis(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }

    static Analysis of(String token) {
        return PLUGIN.token.equals(token) ? PLUGIN : BUILT_IN;
    }
}
