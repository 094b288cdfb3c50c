package org.xuefa.learning.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.testkit.CatalogueGate;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Both locks hold on every table of learning and of those before it, and the ledger cannot be rewritten. */
@ExtendWith(DatabaseExtension.class)
class LearningTablesIT {
    private final Database database;

    LearningTablesIT(Database database) {
        this.database = database;
    }

    @Test
    void theCatalogueGateIsClean() throws SQLException {
        try (var superuser = database.superuser()) {
            assertThat(CatalogueGate.breaches(superuser)).isEmpty();
        }
    }

    @Test
    void nobodyRewritesTheLedgerOrAnEdition() {
        var city = database.newTenant();

        for (var table : new String[] {"CreditRow", "EditionRow", "ChapterRow", "CourseQuestionRow", "CourseProgressRow"}) {
            assertThatThrownBy(() -> database.run(city, em -> em.createQuery("delete from " + table).executeUpdate())).as(table).hasMessageContaining("permission denied");
        }
    }
}
