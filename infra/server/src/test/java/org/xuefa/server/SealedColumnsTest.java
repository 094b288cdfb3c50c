package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.crypto.SealedStore;
import org.xuefa.platform.crypto.Vault;

/** Whoever seals a value says where it is kept, so that a rotation of the city's key reaches it. */
class SealedColumnsTest {
    private static final String NOTHING_KEPT = "";

    /** Who seals → the store that seals it anew. */
    private static final Map<String, String> KEPT_IN = Map.ofEntries(
            Map.entry("org.xuefa.enrolment.persistence.JpaPersons", "org.xuefa.enrolment.persistence.SealedPeople"),
            Map.entry("org.xuefa.enrolment.persistence.PersonRow", "org.xuefa.enrolment.persistence.SealedPeople"),
            Map.entry("org.xuefa.enrolment.persistence.RosterLineRow", "org.xuefa.enrolment.persistence.SealedRosterRows"),
            Map.entry("org.xuefa.enrolment.usecase.UploadRoster", "org.xuefa.enrolment.persistence.SealedSheetParts"),
            Map.entry("org.xuefa.enrolment.usecase.KeepScans", "org.xuefa.enrolment.persistence.SealedScanParts"),
            Map.entry("org.xuefa.platform.plugin.PluginUses", "org.xuefa.platform.plugin.SealedSecrets"),
            Map.entry("org.xuefa.platform.thirdparty.ThirdParties", "org.xuefa.platform.thirdparty.SealedContacts"),
            Map.entry("org.xuefa.platform.provisioning.KeysStep", NOTHING_KEPT));

    @Test
    void whatIsSealedBelongsToAStore() {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.xuefa");
        var sealing = classes.stream().filter(type -> !type.getPackageName().equals("org.xuefa.platform.crypto") && type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo(Vault.class) && (call.getName().equals("seal") || call.getName().equals("sealBytes"))))
                .map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
        var stores = classes.stream().filter(type -> type.isAssignableTo(SealedStore.class) && !type.isInterface()).map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(sealing).as("who seals").isEqualTo(new TreeSet<>(KEPT_IN.keySet()));
        assertThat(stores).as("where sealed values are kept")
                .isEqualTo(KEPT_IN.values().stream().filter(store -> !store.equals(NOTHING_KEPT)).collect(Collectors.toCollection(TreeSet::new)));
    }
}
