package org.xuefa.demo;

import java.util.List;
import org.xuefa.client.model.AppointedRole;
import org.xuefa.client.model.BlueprintLine;
import org.xuefa.client.model.QuestionType;
import org.xuefa.demo.AccountPlan.Study;

/** 金昌市: small, with short courses and a short paper beside the usual rules, to walk from roster to certificate in minutes. */
final class Jinchang {
    static final String NAME = "金昌市";
    private static final String CODE = "620300";
    private static final String JUSTICE = "金昌市司法局";
    private static final String EDUCATION = "金昌市教育局";
    private static final String MATERIALS = "金昌镍都新材料有限公司";
    private static final String JINCHUAN = "金川区";
    private static final String YONGCHANG = "永昌县";
    private static final String TRY = "全程体验：学“十分钟”短课 3 门（约 1 分钟）→ 考试 → 证书";

    private Jinchang() {}

    static CityPlan plan() {
        var units = units();
        var roster = new Roster(CODE, units);
        return new CityPlan("jinchang", CODE, NAME, "#1f5fa8", true, units, roster.people(), accounts(roster), _ -> papers(), null);
    }

    private static List<UnitPlan> units() {
        return new UnitTree(CODE)
                .county(NAME, JINCHUAN).county(NAME, YONGCHANG)
                .department(NAME, JUSTICE, 1, 6, "市司法局").department(NAME, EDUCATION, 1, 6, "市教育局")
                .department(NAME, "金昌市工业和信息化局", 1, 5, "市工信局").department(NAME, "金昌市市场监督管理局", 1, 5, "市市场监管局")
                .department(JINCHUAN, "金川区司法局", 1, 4).township(JINCHUAN, "金川区宁远堡镇人民政府", 2, 4)
                .department(YONGCHANG, "永昌县司法局", 1, 4).township(YONGCHANG, "永昌县河西堡镇人民政府", 2, 4)
                .enterprise(NAME, MATERIALS, 7).enterprise(YONGCHANG, "永昌河西走廊农产品有限公司", 5)
                .units();
    }

    private static List<AccountPlan> accounts(Roster roster) {
        return List.of(
                AccountPlan.administrator("unit-admin", "单位管理员（市教育局）", roster.at(EDUCATION, Tier.STAFF, 0), AppointedRole.UNIT_ADMIN, EDUCATION, "上传名单，发开通码，看本单位进度"),
                AccountPlan.administrator("course-editor", "课程编辑", roster.at(JUSTICE, Tier.STAFF, 1), AppointedRole.COURSE_EDITOR, null, "编写课程，通过审核后发布"),
                AccountPlan.learner("learner-leader", "学员·领导干部", roster.at("金昌市工业和信息化局", Tier.LEADER, 0), Study.NONE, TRY),
                AccountPlan.learner("learner-staff", "学员·国家工作人员", roster.at(EDUCATION, Tier.STAFF, 2), Study.NONE, TRY),
                AccountPlan.learner("learner-enterprise", "学员·企业管理人员", roster.at(MATERIALS, Tier.ENTERPRISE, 1), Study.NONE, TRY),
                AccountPlan.learner("graduate-excellent", "学员·国家工作人员", roster.at("金昌市市场监督管理局", Tier.STAFF, 0), Study.GRADUATE_EXCELLENT, "看成绩、证书和公开查验"),
                AccountPlan.learner("graduate-good", "学员·企业管理人员", roster.at(MATERIALS, Tier.ENTERPRISE, 2), Study.GRADUATE_GOOD, "看成绩、证书和公开查验"));
    }

    /** 20 questions, 100 points. */
    private static List<BlueprintLine> papers() {
        return List.of(new BlueprintLine().type(QuestionType.SINGLE).count(10).points(5), new BlueprintLine().type(QuestionType.MULTIPLE).count(4).points(5),
                new BlueprintLine().type(QuestionType.TRUEFALSE).count(6).points(5));
    }
}
