package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xuefa.platform.persistence.Migrations;
import org.xuefa.testkit.Database;

/** Liberty finds entities of other jars only where persistence.xml names them; a forgotten one would fail at its first use. */
class PersistenceUnitTest {
    @Test
    void namesEveryPersistentClassOfTheClassPath() throws Exception {
        var listed = new ArrayList<String>();
        var classes = unit().getElementsByTagName("class");
        for (int i = 0; i < classes.getLength(); i++) {
            listed.add(classes.item(i).getTextContent());
        }

        assertThat(listed).containsExactlyElementsOf(Database.entities().stream().map(Class::getName).toList());
    }

    @Test
    void hasTheSettingsThatTheDatabaseTestsRunWith() throws Exception {
        var set = new HashMap<String, Object>();
        var properties = unit().getElementsByTagName("property");
        for (int i = 0; i < properties.getLength(); i++) {
            var attributes = properties.item(i).getAttributes();
            set.put(attributes.getNamedItem("name").getNodeValue(), attributes.getNamedItem("value").getNodeValue());
        }

        assertThat(set).containsAllEntriesOf(Map.copyOf(Migrations.persistenceSettings()));
        assertThat(set.keySet()).as("nothing more than what tests know, but for the boot without database metadata")
                .hasSize(Migrations.persistenceSettings().size() + List.of("hibernate.boot.allow_jdbc_metadata_access").size());
    }

    private static Document unit() throws Exception {
        try (var stream = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        }
    }
}
