package org.xuefa.spi.plugin;

import java.util.regex.Pattern;

/** Says why a plugin could not do what it was asked, in a word that the operator sees. Any other exception is shown by its class only. */
public final class PluginFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private final String code;

    /** @param code lower case letters, digits and hyphens, at most 60, such as {@code gateway-refused-login}; anything else becomes {@code unnamed} */
    public PluginFailure(String code) {
        super(code);
        this.code = CODE.matcher(code).matches() ? code : "unnamed";
    }

    public String code() {
        return code;
    }
}
