package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.PluginScansApi;
import org.xuefa.platform.plugin.OperatePlugins;

/** Looks through the plugin folder again. */
@Path("/platform/plugin-scans")
@ApplicationScoped
public class PluginScansResource implements PluginScansApi {
    private final OperatePlugins plugins;

    protected PluginScansResource() {
        this(null);
    }

    @Inject
    public PluginScansResource(OperatePlugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public Response scanPlugins() {
        plugins.scan();
        return Response.ok(PluginShapes.overview(plugins.seen(), plugins.list())).build();
    }
}
