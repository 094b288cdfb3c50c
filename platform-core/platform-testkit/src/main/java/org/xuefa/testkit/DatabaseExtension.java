package org.xuefa.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a {@link Database} to a test: the real PostgreSQL, all migrations of the class path, both locks on. One for all tests of a JVM; tests
 * keep out of each other's way by taking a city of their own from {@link Database#newTenant()}.
 */
public final class DatabaseExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Database.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return Database.shared();
    }
}
