package org.xuefa.platform.thirdparty;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;

/** What an application must and must not have, by its kind. Where a login may return to follows RFC 8252 and RFC 9700: exact addresses, nothing that others on the way can read. */
final class AboutCheck {
    private static final Set<String> OWN_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String REDIRECTS = "/redirectUris";
    private static final String SCOPES = "/scopes";

    private AboutCheck() {}

    static void check(ThirdParty.Kind kind, ThirdParty.About about) {
        var problems = new ArrayList<FieldProblem>();
        switch (kind) {
            case SERVICE -> none(about, problems);
            case ON_BEHALF -> some(about, problems);
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static void none(ThirdParty.About about, List<FieldProblem> problems) {
        if (!about.redirectUris().isEmpty()) {
            problems.add(new FieldProblem(REDIRECTS, "unexpected", "服务端应用没有登录返回地址"));
        }
        if (!about.scopes().isEmpty()) {
            problems.add(new FieldProblem(SCOPES, "unexpected", "服务端应用没有学员授权范围"));
        }
    }

    private static void some(ThirdParty.About about, List<FieldProblem> problems) {
        if (about.redirectUris().isEmpty()) {
            problems.add(new FieldProblem(REDIRECTS, "required", "请填写登录返回地址"));
        }
        if (about.scopes().isEmpty()) {
            problems.add(new FieldProblem(SCOPES, "required", "请至少选择一项授权范围"));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < about.redirectUris().size(); i++) {
            var address = about.redirectUris().get(i);
            if (!seen.add(address)) {
                problems.add(new FieldProblem(REDIRECTS + "/" + i, "duplicate", "返回地址重复"));
            } else if (!isSafe(address)) {
                problems.add(new FieldProblem(REDIRECTS + "/" + i, "malformed", "返回地址须是完整的 https 地址，或本机地址，或应用自有协议（如 cn.example.app:/login），不含 * 和 #"));
            }
        }
    }

    static boolean isSafe(String address) {
        if (address.contains("*")) {
            return false;
        }
        try {
            var uri = new URI(address);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getRawFragment() != null || uri.getRawUserInfo() != null || uri.isOpaque()) {
                return false;
            }
            return switch (scheme) {
                case "https" -> uri.getHost() != null;
                case "http" -> uri.getHost() != null && OWN_COMPUTER.contains(uri.getHost());
                default -> scheme.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
            };
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
