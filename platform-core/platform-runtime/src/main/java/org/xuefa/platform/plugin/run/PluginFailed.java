package org.xuefa.platform.plugin.run;

/** A call of a plugin that came to nothing. It is recorded already; the one who called decides how to go on without. */
public final class PluginFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Failed now. */
        FAILED,
        /** Cut off, switched off, or not there. */
        OFF,
        /** Too many calls at once. */
        BUSY,
        /** The plugin says that it was given something it cannot take. */
        DECLINED
    }

    private final transient Reason reason;
    private final String detail;

    public PluginFailed(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** The plugin's word, or the kind of failure. */
    public String detail() {
        return detail;
    }
}
