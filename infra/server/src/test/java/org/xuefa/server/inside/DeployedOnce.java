package org.xuefa.server.inside;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/** Every test class here has the same WAR, which takes as long to deploy as all tests take to run: it is deployed for the first and stays. */
public class DeployedOnce extends WLPManagedContainer {
    private @Nullable ProtocolMetaData deployed;

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (deployed == null) {
            deployed = super.deploy(archive);
        }
        return deployed;
    }

    /** It ends with the server. */
    @Override
    public void undeploy(Archive<?> archive) {}
}
