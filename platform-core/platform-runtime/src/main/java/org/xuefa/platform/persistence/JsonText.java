package org.xuefa.platform.persistence;

import java.lang.reflect.Type;
import org.hibernate.type.format.AbstractJsonFormatMapper;

/**
 * Rows keep their JSON as text, written and read by themselves; it is handed through as it is. Named in persistence.xml because Hibernate stands
 * beside the WAR, sees no JSON library there, and would refuse every JSON column.
 */
public final class JsonText extends AbstractJsonFormatMapper {
    @Override
    protected <T> T fromString(CharSequence json, Type type) {
        throw notText(type);
    }

    @Override
    protected <T> String toString(T value, Type type) {
        throw notText(type);
    }

    private static IllegalStateException notText(Type type) {
        return new IllegalStateException("a JSON column must be a String in its row, not " + type.getTypeName());
    }
}
