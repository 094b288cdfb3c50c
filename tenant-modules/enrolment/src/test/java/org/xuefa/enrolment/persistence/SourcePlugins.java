package org.xuefa.enrolment.persistence;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.IdentitySource;

/** Plugins of a city that has one identity source, which does what a test says. */
public final class SourcePlugins implements Plugins {
    static final String ID = "cn.example.personnel";
    final AtomicInteger unusable = new AtomicInteger();
    volatile IdentitySource source = _ -> new IdentitySource.Page(List.of(), null);
    volatile boolean on = true;

    @Override
    public List<Offer> offering(ExtensionPoint point) {
        return on && point == ExtensionPoint.IDENTITY_SOURCE ? List.of(new Offer(ID, "人事系统", "1", List.of())) : List.of();
    }

    @Override
    public <X> X extension(Class<X> type, String pluginId) {
        if (!on) {
            throw Refusal.notFound();
        }
        return type.cast(source);
    }

    @Override
    public void unusable(Class<?> type, String pluginId) {
        unusable.incrementAndGet();
    }
}
