package org.xuefa.platform.identity.keycloak;

/** What Keycloak says to a new password. */
public sealed interface PasswordVerdict {

    record Accepted() implements PasswordVerdict {}

    record Refused(Rule rule) implements PasswordVerdict {}

    /** The rule a password breaks. */
    enum Rule {
        TOO_SHORT("invalidPasswordMinLengthMessage"),
        TOO_LONG("invalidPasswordMaxLengthMessage"),
        SAME_AS_USER_NAME("invalidPasswordNotUsernameMessage"),
        REPEATED("invalidPasswordRepeatedMessage"),
        SEQUENTIAL("invalidPasswordSequentialMessage"),
        COMMON("invalidPasswordCommonMessage"),
        PERSONAL_NUMBER("invalidPasswordPersonalNumberMessage"),
        OTHER("");

        private final String error;

        Rule(String error) {
            this.error = error;
        }

        static Rule of(String error) {
            for (var rule : values()) {
                if (rule.error.equals(error)) {
                    return rule;
                }
            }
            return OTHER;
        }
    }
}
