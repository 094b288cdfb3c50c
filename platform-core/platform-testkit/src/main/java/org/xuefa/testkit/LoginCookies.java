package org.xuefa.testkit;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one browser. Like browsers, it sends secure ones to the machine itself over plain HTTP; Java's own jar does not. */
final class LoginCookies {

    private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();

    void take(HttpResponse<?> response) {
        for (var header : response.headers().allValues("Set-Cookie")) {
            for (var cookie : HttpCookie.parse(header)) {
                var key = cookie.getName() + " " + cookie.getPath();
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(key);
                } else {
                    cookies.put(key, cookie);
                }
            }
        }
    }

    HttpRequest.Builder onto(HttpRequest.Builder request, URI target) {
        var line = cookies.values().stream().filter(cookie -> cookie.getPath() == null || target.getPath().startsWith(cookie.getPath()))
            .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        return line.isEmpty() ? request : request.setHeader("Cookie", line);
    }

    @Override
    public String toString() {
        return cookies.values().toString();
    }
}
