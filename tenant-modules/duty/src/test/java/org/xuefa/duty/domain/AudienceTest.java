package org.xuefa.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuefa.campaign.Tier;
import org.xuefa.duty.domain.Audience.Group;

class AudienceTest {
    private static final Tier LEADER = new Tier("leader", "领导干部");
    private static final Tier STAFF = new Tier("staff", "国家工作人员");
    private static final Tier ENTERPRISE = new Tier("enterprise", "企事业经营管理人员");

    @ParameterizedTest
    @CsvSource({"领导干部,LEADER STAFF", "国家工作人员,STAFF", "公务员、行政执法人员,STAFF", "排污单位及其负责人,ENTERPRISE", "农民、村干部,STAFF PUBLIC", "企业经营管理人员和劳动者,ENTERPRISE PUBLIC",
            "社会公众,PUBLIC", "全体公民,EVERYONE", "'',EVERYONE", "乙类人,EVERYONE"})
    void readsTheGroupsThatATextNames(String text, String groups) {
        assertThat(Audience.of(text).ordered()).extracting(Group::name).containsExactly(groups.split(" "));
    }

    @Test
    void leadersAreStateEmployeesTooButNotTheOtherWayRound() {
        assertThat(Audience.of("国家工作人员").reaches(LEADER)).isTrue();
        assertThat(Audience.of("党委（党组）中心组").reaches(STAFF)).isFalse();
        assertThat(Audience.of("党委（党组）中心组").reaches(LEADER)).isTrue();
        assertThat(Audience.of("企业").reaches(ENTERPRISE)).isTrue();
        assertThat(Audience.of("社会公众").reaches(STAFF)).isFalse();
        assertThat(Audience.of("").reaches(STAFF)).isTrue();
    }

    @Test
    void aCitysOwnTierIsKnownByItsName() {
        assertThat(Audience.of("村（社区）工作者").reaches(new Tier("village", "村（社区）工作者"))).isTrue();
        assertThat(Audience.of("机关干部").reaches(new Tier("civil", "机关公务员"))).isTrue();
        assertThat(Audience.of("企业").reaches(new Tier("civil", "机关公务员"))).isFalse();
    }

    @Test
    void saysWhetherATextWasUnderstood() {
        assertThat(Audience.isRead("")).isTrue();
        assertThat(Audience.isRead("农民")).isTrue();
        assertThat(Audience.isRead("甲乙丙")).isFalse();
    }
}
