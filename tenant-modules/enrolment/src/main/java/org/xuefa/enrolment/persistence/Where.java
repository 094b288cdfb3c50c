package org.xuefa.enrolment.persistence;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;

/** The conditions of a list, put together; values are always parameters. */
final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The condition only when there is a value; its parameter has this name. */
    Where and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Only what lies in the scope by one of these paths. */
    Where in(Scope scope, String... pathFields) {
        if (scope.wholeCity()) {
            return this;
        }
        var any = new ArrayList<String>();
        for (int root = 0; root < scope.unitPaths().size(); root++) {
            for (var pathField : pathFields) {
                any.add(pathField + " like :scope" + root);
            }
            parameters.put("scope" + root, scope.unitPaths().get(root) + "%");
        }
        conditions.add(any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")");
        return this;
    }

    Where below(String pathField, @Nullable String path) {
        return and(pathField + " like :below", "below", path == null ? null : path + "%");
    }

    Where containing(String field, String name, @Nullable String text) {
        return and(field + " like :" + name + " escape '!'", name, text == null || text.isBlank() ? null : "%" + literal(text.strip()) + "%");
    }

    static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    String clause() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
