package org.xuefa.communication.domain;

/**
 * By what people can be reached.
 *
 * @param id of the plugin, or of the portal's own, before which a plugin of that id stands back
 */
public record Channel(String id, String name) {
    /** A notice on the person's home page: there in every city, without any plugin. */
    public static final Channel PORTAL = new Channel("portal", "站内提醒");
}
