package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.ExtensionPoint;

/** Begins a roster from a plugin that says who should take part. It is previewed, applied or discarded like one from a sheet. */
@ApplicationScoped
public class DrawRoster {
    private final Plugins plugins;
    private final UploadRoster rosters;

    protected DrawRoster() {
        this(null, null);
    }

    @Inject
    public DrawRoster(Plugins plugins, UploadRoster rosters) {
        this.plugins = plugins;
        this.rosters = rosters;
    }

    public List<Plugins.Offer> sources() {
        return plugins.offering(ExtensionPoint.IDENTITY_SOURCE);
    }

    public Roster draw(UUID campaignId, String pluginId) {
        var source = sources().stream().filter(offer -> offer.pluginId().equals(pluginId)).findAny().orElseThrow(Refusal::notFound);
        return rosters.fromSource(campaignId, source.pluginId(), source.name());
    }
}
