package org.xuefa.demo;

import java.util.List;
import org.xuefa.client.model.AppointedRole;
import org.xuefa.client.model.BlueprintLine;
import org.xuefa.client.model.QuestionType;
import org.xuefa.demo.AccountPlan.Study;

/** 武威市: the whole tree, the usual rules and courses, every role. */
final class Wuwei {
    static final String NAME = "武威市";
    static final String JUSTICE = "武威市司法局";
    static final String EDUCATION = "武威市教育局";
    private static final String CODE = "620600";
    private static final String LIANGZHOU = "凉州区";
    private static final String MINQIN = "民勤县";
    private static final String GULANG = "古浪县";
    private static final String TIANZHU = "天祝藏族自治县";
    private static final String HEATING = "武威天马供热有限责任公司";

    private Wuwei() {}

    static CityPlan plan() {
        var units = units();
        var roster = new Roster(CODE, units);
        return new CityPlan("wuwei", CODE, NAME, "#b3261e", false, units, roster.people(), accounts(roster), Wuwei::papers, mixed(roster));
    }

    private static List<UnitPlan> units() {
        return new UnitTree(CODE)
                .county(NAME, LIANGZHOU).county(NAME, MINQIN).county(NAME, GULANG).county(NAME, TIANZHU)
                .department(NAME, "中共武威市委办公室", 2, 5, "市委办", "市委办公室")
                .department(NAME, "武威市人民政府办公室", 2, 5, "市政府办")
                .department(NAME, "中共武威市纪律检查委员会", 2, 5, "市纪委监委", "市纪委")
                .department(NAME, JUSTICE, 2, 7, "市司法局")
                .department(NAME, "武威市财政局", 2, 6, "市财政局")
                .department(NAME, EDUCATION, 2, 7, "市教育局")
                .department(NAME, "武威市公安局", 2, 8, "市公安局")
                .department(NAME, "武威市自然资源局", 2, 5, "市自然资源局")
                .department(NAME, "武威市生态环境局", 1, 5, "市生态环境局")
                .department(NAME, "武威市市场监督管理局", 2, 6, "市市场监管局")
                .department(NAME, "武威市人力资源和社会保障局", 1, 5, "市人社局")
                .department(NAME, "武威市应急管理局", 1, 5, "市应急局")
                .department(NAME, "武威市审计局", 1, 4, "市审计局")
                .add(NAME, "国家税务总局武威市税务局", UnitKind.STATIONED_BODY, 1, 6, 0, "市税务局")
                .add(NAME, "武威市总工会", UnitKind.PEOPLES_ORGANISATION, 1, 3, 0)
                .add(NAME, "武威市图书馆", UnitKind.INSTITUTION, 0, 4, 1)
                .enterprise(NAME, HEATING, 7).enterprise(NAME, "武威绿洲农业发展有限公司", 6)
                .department(LIANGZHOU, "凉州区司法局", 1, 5, "区司法局")
                .department(LIANGZHOU, "凉州区教育局", 1, 5)
                .township(LIANGZHOU, "凉州区黄羊镇人民政府", 2, 4).township(LIANGZHOU, "凉州区武南镇人民政府", 2, 4)
                .township(LIANGZHOU, "凉州区东大街街道办事处", 1, 4)
                .enterprise(LIANGZHOU, "武威凉都城乡建设有限公司", 6)
                .department(MINQIN, "民勤县司法局", 1, 4).department(MINQIN, "民勤县水务局", 1, 5)
                .township(MINQIN, "民勤县苏武镇人民政府", 2, 4)
                .add(MINQIN, "民勤县治沙综合试验站", UnitKind.INSTITUTION, 0, 4, 1)
                .department(GULANG, "古浪县司法局", 1, 4).department(GULANG, "古浪县农业农村局", 1, 5)
                .township(GULANG, "古浪县土门镇人民政府", 2, 4).township(GULANG, "古浪县黄花滩镇人民政府", 2, 4)
                .enterprise(GULANG, "古浪兴民富民产业有限公司", 6)
                .department(TIANZHU, "天祝藏族自治县司法局", 1, 4).department(TIANZHU, "天祝藏族自治县民族宗教事务局", 1, 4)
                .township(TIANZHU, "天祝藏族自治县华藏寺镇人民政府", 2, 4).township(TIANZHU, "天祝藏族自治县打柴沟镇人民政府", 2, 4)
                .enterprise(TIANZHU, "天祝藏城文化旅游有限公司", 5)
                .units();
    }

    private static List<AccountPlan> accounts(Roster roster) {
        return List.of(
                AccountPlan.administrator("city-admin", "市级管理员", roster.at(JUSTICE, Tier.STAFF, 0), AppointedRole.CITY_ADMIN, null, "活动规则、单位、名单、组卷、统计"),
                AccountPlan.administrator("county-admin", "县区管理员（凉州区）", roster.at("凉州区司法局", Tier.STAFF, 0), AppointedRole.COUNTY_ADMIN, LIANGZHOU, "本区单位和进度，任命单位管理员"),
                AccountPlan.administrator("unit-admin", "单位管理员（市教育局）", roster.at(EDUCATION, Tier.STAFF, 0), AppointedRole.UNIT_ADMIN, EDUCATION, "确认自主报名，发开通码"),
                AccountPlan.administrator("course-editor", "课程编辑", roster.at(JUSTICE, Tier.STAFF, 1), AppointedRole.COURSE_EDITOR, null, "编写课程，通过审核后发布"),
                AccountPlan.administrator("question-editor", "题库编辑", roster.at(JUSTICE, Tier.STAFF, 2), AppointedRole.QUESTION_EDITOR, null, "题库和组卷蓝图"),
                AccountPlan.administrator("pack-publisher", "课程包发布者（市生态环境局）", roster.at("武威市生态环境局", Tier.STAFF, 0), AppointedRole.PACK_PUBLISHER, "武威市生态环境局", "上传本部门的选修课程包，交司法局审核"),
                AccountPlan.administrator("oversight-viewer", "督导查看", roster.at("中共武威市委办公室", Tier.STAFF, 0), AppointedRole.OVERSIGHT_VIEWER, null, "全市统计，只看不改"),
                AccountPlan.administrator("auditor", "审计员", roster.at("武威市审计局", Tier.STAFF, 0), AppointedRole.AUDITOR, null, "审计日志和链校验"),
                AccountPlan.learner("learner-leader", "学员·领导干部", roster.at("武威市财政局", Tier.LEADER, 0), Study.BEGIN, "已开始学习，继续学"),
                AccountPlan.learner("learner-staff", "学员·国家工作人员", roster.at(EDUCATION, Tier.STAFF, 3), Study.BEGIN, "已开始学习，继续学"),
                AccountPlan.learner("learner-enterprise", "学员·企业管理人员", roster.at(HEATING, Tier.ENTERPRISE, 1), Study.BEGIN, "已开始学习，继续学"),
                AccountPlan.learner("learner-township", "学员·国家工作人员", roster.at("凉州区黄羊镇人民政府", Tier.STAFF, 0), Study.BEGIN, "已开始学习，继续学"),
                AccountPlan.learner("learner-new", "学员·国家工作人员", roster.at("民勤县水务局", Tier.STAFF, 1), Study.NONE, "还没有开始，从首页学起"));
    }

    private static EnrolmentMix.Mixed mixed(Roster roster) {
        return new EnrolmentMix.Mixed(
                List.of(roster.stranger(EDUCATION, Tier.STAFF, "一级科员"), roster.stranger("凉州区司法局", Tier.STAFF, "二级科员")),
                List.of(roster.at(EDUCATION, Tier.STAFF, 4), roster.at("武威市公安局", Tier.STAFF, 2)),
                roster.at("古浪县司法局", Tier.STAFF, 1), "武威市人力资源和社会保障局", roster.at("武威市自然资源局", Tier.STAFF, 4));
    }

    /** 55 questions, 100 points; each tier with its own emphasis. */
    private static List<BlueprintLine> papers(Tier tier) {
        var topics = switch (tier) {
            case LEADER -> List.of("rule-of-law-thought", "party-regulations");
            case STAFF -> List.of("constitution", "law-based-government");
            case ENTERPRISE -> List.of("enterprise-management", "business-environment");
        };
        return List.of(
                new BlueprintLine().type(QuestionType.SINGLE).topic(topics.getFirst()).count(5).points(2),
                new BlueprintLine().type(QuestionType.SINGLE).topic(topics.getLast()).count(5).points(2),
                new BlueprintLine().type(QuestionType.SINGLE).count(15).points(2),
                new BlueprintLine().type(QuestionType.MULTIPLE).count(10).points(3),
                new BlueprintLine().type(QuestionType.TRUEFALSE).count(20).points(1));
    }
}
