package org.xuefa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefa.packtool.KeyRing;
import org.xuefa.packtool.PackCheck;
import org.xuefa.packtool.PackKeys;
import org.xuefa.packtool.PackRules;

class DepartmentPackTest {
    @Test
    void theDepartmentsPackIsSignedWholeAndTeachesAnItemOfItsCitysDutyList() throws IOException {
        var keys = PackKeys.generate();

        var report = PackCheck.check(DepartmentPack.signed(keys), PackRules.signed(KeyRing.of(List.of(keys.getPublic()))));

        assertThat(report.faults()).isEmpty();
        assertThat(report.content()).hasValueSatisfying(pack -> {
            assertThat(pack.id()).isEqualTo(DepartmentPack.ID);
            assertThat(pack.department()).isEqualTo(DepartmentPack.DEPARTMENT);
            assertThat(pack.laws()).extracting(law -> law.title()).containsExactly(DepartmentPack.LAW);
            assertThat(pack.chapterCount()).isEqualTo(3);
            assertThat(DutyRow.of(Wuwei.plan())).filteredOn(row -> row.code().equals(pack.duties().getFirst().code()))
                    .extracting(DutyRow::law, DutyRow::department).containsExactly(org.assertj.core.api.Assertions.tuple(DepartmentPack.LAW, "武威市生态环境局"));
        });
    }
}
