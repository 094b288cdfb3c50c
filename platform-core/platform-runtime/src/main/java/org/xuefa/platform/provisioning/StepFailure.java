package org.xuefa.platform.provisioning;

import java.sql.SQLException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.keycloak.KeycloakFailure;
import org.xuefa.platform.search.SearchUnavailable;

/** Why a step failed, in words for the platform operator; never a message of another server, which might quote anything. */
final class StepFailure {
    private StepFailure() {}

    static String said(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            var words = known(cause);
            if (words != null) {
                return words;
            }
        }
        return "系统内部错误（" + thrown.getClass().getSimpleName() + "），详见服务器日志";
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case KeycloakFailure.Unavailable _ -> "身份服务（Keycloak）没有应答，请确认它在运行后继续";
            case KeycloakFailure.Forbidden _ -> "身份服务（Keycloak）不接受平台的服务账号，请核对其密钥和权限";
            case KeycloakFailure _ -> "身份服务（Keycloak）没有接受这一步，详见服务器日志";
            case SearchUnavailable _ -> "检索服务（Elasticsearch）没有应答，请确认它在运行后继续";
            case JDBCConnectionException _ -> "数据库没有应答，请稍后继续";
            case SQLException sql when sql.getSQLState() != null && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P")) -> "数据库没有应答，请稍后继续";
            default -> null;
        };
    }
}
