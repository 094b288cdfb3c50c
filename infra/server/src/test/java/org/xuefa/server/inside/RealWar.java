package org.xuefa.server.inside;

import java.io.File;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.xuefa.testkit.BuiltProject;

/** The WAR as the build made it, at the root of the server as in production, with the tests of this package and their assertions added. */
final class RealWar {
    private static final String AT_THE_ROOT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.1"><context-root uri="/"/></web-ext>
            """;

    private RealWar() {}

    static WebArchive withTests() {
        return ShrinkWrap.create(ZipImporter.class, "xuefa.war")
                .importFrom(BuiltProject.serverFolder().resolve("servers/xuefa/apps/xuefa.war").toFile())
                .as(WebArchive.class)
                .addPackage(RealWar.class.getPackage())
                .addAsLibrary(jarOf(Assertions.class))
                .addAsWebInfResource(new StringAsset(AT_THE_ROOT), "ibm-web-ext.xml");
    }

    private static File jarOf(Class<?> type) {
        return new File(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
