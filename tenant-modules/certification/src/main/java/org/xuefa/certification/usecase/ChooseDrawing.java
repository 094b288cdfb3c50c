package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefa.certification.domain.DrawingSetting;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.ExtensionPoint;

/** Which form the city's certificates have: the platform's, or that of a plugin that the city has switched on. What was drawn before stays as it is. */
@ApplicationScoped
@Transactional
public class ChooseDrawing {
    private final DrawingSetting.Store store;
    private final Plugins plugins;
    private final AuditLog audit;

    protected ChooseDrawing() {
        this(null, null, null);
    }

    @Inject
    public ChooseDrawing(DrawingSetting.Store store, Plugins plugins, AuditLog audit) {
        this.store = store;
        this.plugins = plugins;
        this.audit = audit;
    }

    /** The choice, and what there is to choose from. */
    public record Choice(DrawingSetting setting, List<Plugins.Offer> offers) {}

    public Choice get() {
        return new Choice(store.get(), plugins.offering(ExtensionPoint.CERTIFICATE_RENDERER));
    }

    /** @param renderer null for the platform's own form */
    public Choice choose(@Nullable String renderer, int revision) {
        var offers = plugins.offering(ExtensionPoint.CERTIFICATE_RENDERER);
        if (renderer != null && offers.stream().noneMatch(offer -> offer.pluginId().equals(renderer))) {
            throw Refusal.invalid("/renderer", "unknown", "本市没有启用这个证书样式插件");
        }
        var after = store.choose(renderer, revision);
        audit.record("certificate.drawing-chosen", "certificate-setting", "1", Map.of("renderer", renderer == null ? "" : renderer));
        return new Choice(after, offers);
    }
}
