package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CityPluginsApi;
import org.xuefa.api.model.CityPluginInput;
import org.xuefa.api.model.CityPluginList;
import org.xuefa.api.model.PluginFailureList;
import org.xuefa.platform.plugin.ManagePlugins;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;

/** Plugins as a city's administrator switches and sets them. */
@Path("/cities/{city}/plugins")
@ApplicationScoped
public class CityPluginsResource implements CityPluginsApi {
    private final ManagePlugins plugins;
    private final Cursors cursors;

    protected CityPluginsResource() {
        this(null, null);
    }

    @Inject
    public CityPluginsResource(ManagePlugins plugins, Cursors cursors) {
        this.plugins = plugins;
        this.cursors = cursors;
    }

    @Override
    public Response listCityPlugins(String city) {
        return Response.ok(new CityPluginList().items(plugins.list().stream().map(PluginShapes::inCity).toList())).build();
    }

    @Override
    public Response getCityPlugin(String city, String pluginId) {
        return shown(plugins.get(pluginId));
    }

    @Override
    public Response changeCityPlugin(String city, String pluginId, CityPluginInput input, @Nullable String ifMatch) {
        return shown(plugins.change(pluginId, Boolean.TRUE.equals(input.getEnabled()), settings(input), Revisions.required(ifMatch)));
    }

    @Override
    public Response listCityPluginFailures(String city, String pluginId, @Nullable String cursor, @Nullable Integer limit) {
        var list = "plugin-failures " + pluginId;
        int rows = Cursors.limit(limit);
        var found = plugins.failures(pluginId, cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new PluginFailureList().items(found.stream().limit(rows).map(failure -> PluginShapes.failure(null, failure)).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).id().toString())) : page).build();
    }

    private static Map<String, String> settings(CityPluginInput input) {
        var settings = new HashMap<String, String>();
        input.getSettings().forEach(setting -> {
            if (settings.put(setting.getName(), setting.getValue()) != null) {
                throw Refusal.invalid("/settings/" + setting.getName(), "duplicate", "同一项设置只能填写一次");
            }
        });
        return settings;
    }

    private static Response shown(ManagePlugins.InCity plugin) {
        return Response.ok(PluginShapes.inCity(plugin)).tag(Revisions.tag(plugin.use().revision())).build();
    }
}
