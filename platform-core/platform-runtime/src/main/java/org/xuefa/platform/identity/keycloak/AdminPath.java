package org.xuefa.platform.identity.keycloak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path below {@code /admin/realms}. Its words leave the query out: that is where names and look-up values are. */
record AdminPath(String path, String query) {

    static AdminPath realms() {
        return new AdminPath("", "");
    }

    static AdminPath realm(String realm, String... segments) {
        return realms().with(realm).with(segments);
    }

    AdminPath with(String... segments) {
        var longer = new StringBuilder(path);
        for (var segment : segments) {
            longer.append('/').append(encode(segment));
        }
        return new AdminPath(longer.toString(), query);
    }

    AdminPath query(String name, Object value) {
        return new AdminPath(path, query + (query.isEmpty() ? "?" : "&") + encode(name) + "=" + encode(value.toString()));
    }

    String encoded() {
        return path + query;
    }

    String words() {
        return "/admin/realms" + path;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
