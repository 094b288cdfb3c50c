package org.xuefa.platform.identity;

import java.util.Arrays;
import java.util.Optional;

/** What an app may do on behalf of a learner; the contract names at each operation the scopes that open it. */
public enum AppScope {
    SEARCH("search", "检索法律法规和学习内容"),
    STUDY_READ("study:read", "查看您的报名、课程和学习进度"),
    EXAM_READ("exam:read", "查看您的考试安排、成绩和证书");

    private final String token;
    private final String consent;

    AppScope(String token, String consent) {
        this.token = token;
        this.consent = consent;
    }

    /** As in a token and in the contract. */
    public String token() {
        return token;
    }

    /** What a learner is asked to agree to. */
    public String consent() {
        return consent;
    }

    public static Optional<AppScope> ofToken(String token) {
        return Arrays.stream(values()).filter(scope -> scope.token.equals(token)).findAny();
    }
}
