package org.xuefa.spi;

/** Number of a city on this installation, 1 or more; given once, never reused. */
public record TenantId(int value) {
    public TenantId {
        if (value < 1) {
            throw new IllegalArgumentException("a tenant number is 1 or more");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
