package org.xuefa.server.inside;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of {@link LibertyForTests} and {@link DeployedOnce}. */
public class InsideExtension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(LibertyForTests.class).override(DeployableContainer.class, WLPManagedContainer.class, DeployedOnce.class);
    }
}
