package org.xuefa.platform.identity;

import java.util.Set;

/**
 * Who calls, as the verified token says. Injectable where a request is being served; jobs and handlers act as {@link #system()}.
 *
 * @param subject the account's id in its realm, unique per city only
 * @param userName opaque user name, safe to log
 * @param displayName the person's name as shown in the portal; not for logs
 */
public record Caller(String subject, String userName, String displayName, Set<Role> roles) {
    public boolean is(Role role) {
        return roles.contains(role);
    }

    public static Caller system() {
        return new Caller("system", "system", "系统", Set.of());
    }
}
