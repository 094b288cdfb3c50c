package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.PluginFailuresApi;
import org.xuefa.api.model.PluginFailureList;
import org.xuefa.platform.plugin.OperatePlugins;
import org.xuefa.platform.web.Cursors;

/** What went wrong with plugins, over all cities. */
@Path("/platform/plugin-failures")
@ApplicationScoped
public class PluginFailuresResource implements PluginFailuresApi {
    private final OperatePlugins plugins;

    protected PluginFailuresResource() {
        this(null);
    }

    @Inject
    public PluginFailuresResource(OperatePlugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public Response listPluginFailures(@Nullable String pluginId, @Nullable Integer limit) {
        var found = plugins.failures(pluginId, Cursors.limit(limit));
        return Response.ok(new PluginFailureList().items(found.stream().map(one -> PluginShapes.failure(one.city(), one.failure())).toList())).build();
    }
}
