package org.xuefa.certification.usecase;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.CertificateRenderer;
import org.xuefa.spi.plugin.ExtensionPoint;

/** Plugins of a city that has one renderer, which does what a test says. */
final class OnePlugin implements Plugins {
    static final String ID = "cn.example.renderer";
    final AtomicInteger unusable = new AtomicInteger();
    volatile CertificateRenderer renderer = _ -> new byte[0];
    volatile boolean on = true;

    @Override
    public List<Offer> offering(ExtensionPoint point) {
        return on ? List.of(new Offer(ID, "证书样式", "1", List.of())) : List.of();
    }

    @Override
    public <X> X extension(Class<X> type, String pluginId) {
        if (!on) {
            throw Refusal.notFound();
        }
        return type.cast(renderer);
    }

    @Override
    public void unusable(Class<?> type, String pluginId) {
        unusable.incrementAndGet();
    }
}
