package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.PluginsApi;
import org.xuefa.api.model.PluginReinstatement;
import org.xuefa.api.model.PluginStateInput;
import org.xuefa.platform.plugin.OperatePlugins;
import org.xuefa.platform.problem.Refusal;

/** Plugins as the platform's operator sees them. */
@Path("/platform/plugins")
@ApplicationScoped
public class PluginsResource implements PluginsApi {
    private final OperatePlugins plugins;

    protected PluginsResource() {
        this(null);
    }

    @Inject
    public PluginsResource(OperatePlugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public Response listPlugins() {
        return Response.ok(PluginShapes.overview(plugins.seen(), plugins.list())).build();
    }

    @Override
    public Response setPluginState(String pluginId, PluginStateInput input) {
        if (!Boolean.TRUE.equals(input.getEnabled())) {
            plugins.switchOff(pluginId);
        } else if (input.getSha256() == null) {
            throw Refusal.invalid("/sha256", "required", "请写明所启用文件的校验值");
        } else {
            plugins.letIn(pluginId, input.getSha256());
        }
        return shown(pluginId);
    }

    @Override
    public Response reinstatePlugin(String pluginId, PluginReinstatement input) {
        plugins.reinstate(pluginId, input.getCity());
        return shown(pluginId);
    }

    private Response shown(String pluginId) {
        return Response.ok(PluginShapes.summary(plugins.get(pluginId))).build();
    }
}
