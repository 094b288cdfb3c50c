package org.xuefa.platform.persistence;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.xuefa.platform.tenancy.CurrentTenant;

/** First lock: Hibernate writes and filters {@code @TenantId} by the city of the thread; without a city it gets a number that no row has. */
public final class TenantResolver implements CurrentTenantIdentifierResolver<Integer> {
    static final int NOBODY = 0;

    @Override
    public Integer resolveCurrentTenantIdentifier() {
        return CurrentTenant.find().map(tenant -> tenant.value()).orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public boolean isRoot(Integer tenant) {
        return false;
    }
}
