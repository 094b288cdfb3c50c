package org.xuefa.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a login has come to: a page of Keycloak, or the application with a code.
 *
 * @param address of the page, or of the application with what Keycloak has put into it
 * @param html empty after arrival
 */
public record LoginPage(int status, URI address, String html) {

    private static final Pattern ID = Pattern.compile("data-page-id=\"login-([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*\\baction=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(type|name|value)=\"([^\"]*)\"");
    private static final Pattern MESSAGE = Pattern.compile("class=\"(?:notice-text|field-error)\"[^>]*>([^<]*)<");

    public boolean arrived() {
        return html.isEmpty() && parameters().containsKey("code");
    }

    public String code() {
        var code = parameters().get("code");
        if (code == null) {
            throw new AssertionError("no code in the address; error " + parameters().get("error"));
        }
        return code;
    }

    /** What Keycloak has put into the application's address. */
    public Map<String, String> parameters() {
        var found = new LinkedHashMap<String, String>();
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (var part : query.split("&")) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                found.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    /** Name of the page's template: {@code login}, {@code login-otp}, {@code login-config-totp}, {@code error} … */
    public String id() {
        return first(ID, arrived() ? "(arrived)" : "(unknown)");
    }

    public URI action() {
        var action = plain(first(FORM, ""));
        if (action.isEmpty()) {
            throw new AssertionError("page " + id() + " with status " + status + " has no form");
        }
        return address.resolve(action);
    }

    /** What the page complains about, empty when it does not. */
    public String message() {
        return plain(first(MESSAGE, "")).strip();
    }

    public Map<String, String> hiddenFields() {
        return fields("hidden");
    }

    /** The visible content of a text field. */
    public String value(String field) {
        return fields("text").getOrDefault(field, "");
    }

    private Map<String, String> fields(String type) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(html).results().forEach(input -> {
            var attributes = new LinkedHashMap<String, String>();
            ATTRIBUTE.matcher(input.group()).results().forEach(attribute -> attributes.put(attribute.group(1), plain(attribute.group(2))));
            var name = attributes.get("name");
            if (type.equals(attributes.get("type")) && name != null) {
                fields.put(name, attributes.getOrDefault("value", ""));
            }
        });
        return fields;
    }

    private String first(Pattern pattern, String otherwise) {
        Matcher matcher = pattern.matcher(html);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&#x3a;", ":").replace("&amp;", "&");
    }
}
