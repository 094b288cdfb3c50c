package org.xuefa.duty.domain;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Topics of electives: what they are called, and which posts they fit. */
public final class Topics {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("party-congress", "党的二十大精神"), Map.entry("rule-of-law-thought", "习近平法治思想"), Map.entry("constitution", "宪法"),
            Map.entry("national-security", "国家安全"), Map.entry("law-based-government", "依法行政"), Map.entry("party-regulations", "党内法规"),
            Map.entry("ecology", "生态文明"), Map.entry("rural-revitalization", "乡村振兴"), Map.entry("business-environment", "优化营商环境"),
            Map.entry("enterprise-management", "企业经营管理"), Map.entry("market", "市场监管"), Map.entry("agriculture", "农业农村"),
            Map.entry("taxation", "税收征管"), Map.entry("emergency", "应急管理"), Map.entry("health", "卫生健康"), Map.entry("education", "教育"),
            Map.entry("labour", "劳动保障"), Map.entry("civil", "民事法律"), Map.entry("digital", "数据与网络安全"), Map.entry("data", "数据与网络安全"),
            Map.entry("natural-resources", "自然资源"), Map.entry("public-security", "公安与治安管理"));

    private record PostRule(Pattern words, List<String> topics) {
        static PostRule of(String words, String... topics) {
            return new PostRule(Pattern.compile(words), List.of(topics));
        }
    }

    private static final List<PostRule> POSTS = List.of(
            PostRule.of("执法|法规|法制|法治|审批|行政复议|督查", "law-based-government"),
            PostRule.of("市场|质监|质量|食品|药品|价格|知识产权", "market"),
            PostRule.of("安全|应急|消防|防汛|安监|生产", "emergency"),
            PostRule.of("税|财务|会计|财政|审计|出纳", "taxation"),
            PostRule.of("人事|人力|劳动|社保|工会|组织", "labour"),
            PostRule.of("规划|国土|土地|自然资源|林业|草原|测绘|城建", "natural-resources"),
            PostRule.of("环境|环保|生态|水务|水利|治沙", "ecology"),
            PostRule.of("农|乡村|村|畜牧|扶贫", "rural-revitalization", "agriculture"),
            PostRule.of("招商|营商|经营|项目|企业", "business-environment", "enterprise-management"),
            PostRule.of("公安|警|治安|保卫|保密|国安", "public-security", "national-security"),
            PostRule.of("卫生|医|疾控|护", "health"),
            PostRule.of("教|校长|学校|师", "education"),
            PostRule.of("信息|数据|网络|技术", "digital", "data"),
            PostRule.of("民政|信访|司法|调解|婚姻", "civil"));

    private Topics() {}

    /** The code itself for a topic that has no name here. */
    public static String name(String topic) {
        return NAMES.getOrDefault(topic, topic);
    }

    /** Whether a topic fits a post such as 安全生产科科长. */
    static boolean fits(String topic, @Nullable String post) {
        return post != null && POSTS.stream().anyMatch(rule -> rule.topics().contains(topic) && rule.words().matcher(post).find());
    }
}
