package org.xuefa.platform.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.Refusal;

/** Reads times, dates and closed sets in queries; what cannot be read is a malformed request, where the container alone would answer 404. */
@Provider
public class ParameterConverters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type == Instant.class) {
            return new Converter<>(text -> type.cast(OffsetDateTime.parse(text).toInstant()));
        }
        if (type == LocalDate.class) {
            return new Converter<>(text -> type.cast(LocalDate.parse(text)));
        }
        if (type.isEnum()) {
            return new Converter<>(text -> Arrays.stream(type.getEnumConstants()).filter(constant -> constant.toString().equals(text)).findAny()
                    .orElseThrow(() -> new IllegalArgumentException("not of the closed set")));
        }
        return null;
    }

    private record Converter<T>(Function<String, T> parser) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException _) {
                throw new WebApplicationException(Refusal.invalid("", "malformed", "查询条件的格式或取值不正确"), 400);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
