package org.xuefa.platform.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the verified token says. Injectable where a request is being served; jobs and handlers act as {@link #system()}.
 *
 * @param subject the account's id in its realm, unique per city only
 * @param userName opaque user name, safe to log
 * @param displayName the person's name as shown in the portal; not for logs
 * @param roles while a request is served, those that the contract admits to its operation and no others: what an editor may see must not widen what
 *     the same person does as a unit's administrator
 * @param app the third party's application that the call comes through; null for the portal
 */
public record Caller(String subject, String userName, String displayName, Set<Role> roles, @Nullable CallingApp app) {
    public Caller(String subject, String userName, String displayName, Set<Role> roles) {
        this(subject, userName, displayName, roles, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same through an application of a third party, with no more roles than such an application may use. */
    public Caller through(CallingApp through, Role only) {
        return new Caller(subject, userName, displayName, is(only) ? Set.of(only) : Set.of(), through);
    }

    /** The same caller in those of their roles that are among the given ones. */
    public Caller in(Set<Role> given) {
        return new Caller(subject, userName, displayName, roles.stream().filter(given::contains).collect(Collectors.toUnmodifiableSet()), app);
    }

    public static Caller system() {
        return new Caller("system", "system", "系统", Set.of());
    }
}
