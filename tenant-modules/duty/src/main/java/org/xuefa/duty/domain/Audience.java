package org.xuefa.duty.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xuefa.campaign.Tier;

/**
 * Whom an item is to reach (普法对象), as far as the text says it.
 *
 * @param text as written
 * @param groups never empty; {@link Group#EVERYONE} alone when no group is named, or all are
 */
public record Audience(String text, Set<Group> groups) {
    /** Groups of people that lists name; leaders are state employees too. */
    public enum Group { LEADER, STAFF, ENTERPRISE, PUBLIC, EVERYONE }

    private static final Map<Group, Pattern> WORDS = Map.of(
            Group.EVERYONE, Pattern.compile("全体|全民|全社会|所有人|各类人员|社会各界|各族"),
            Group.LEADER, Pattern.compile("领导|党委|党组|关键少数|班子|处级"),
            Group.STAFF, Pattern.compile("国家工作人员|公职人员|公务员|机关|干部|执法人员|工作人员|事业单位"),
            Group.ENTERPRISE, Pattern.compile("企业|企事业|经营管理人员|经营者|经营主体|市场主体|用人单位|生产经营|排污单位|商户|法定代表人"),
            Group.PUBLIC, Pattern.compile("社会公众|公众|群众|公民|市民|居民|村民|农民|青少年|未成年|学生|劳动者|职工(?!代表大会)|消费者|老年人|妇女|儿童|纳税人|业主|从业人员|宗教|军人|退役"));

    public Audience {
        groups = Set.copyOf(groups);
    }

    public static Audience of(String text) {
        var named = named(text);
        if (named.isEmpty() || named.contains(Group.EVERYONE)) {
            return new Audience(text, EnumSet.of(Group.EVERYONE));
        }
        return new Audience(text, named);
    }

    /** Whether a text that is there names any group. */
    public static boolean isRead(String text) {
        return text.isBlank() || !named(text).isEmpty();
    }

    private static Set<Group> named(String text) {
        var named = EnumSet.noneOf(Group.class);
        WORDS.forEach((group, words) -> {
            if (words.matcher(text).find()) {
                named.add(group);
            }
        });
        return named;
    }

    /** Whether learners of the tier are among those named. A city's own tiers are known by the words of their name. */
    public boolean reaches(Tier tier) {
        return groups.contains(Group.EVERYONE) || text.contains(tier.name()) || groupsOf(tier).stream().anyMatch(groups::contains);
    }

    /** In the order of the enumeration. */
    public List<Group> ordered() {
        return groups.stream().sorted().toList();
    }

    private static Set<Group> groupsOf(Tier tier) {
        var groups = switch (tier.code()) {
            case "leader" -> EnumSet.of(Group.LEADER);
            case "staff" -> EnumSet.of(Group.STAFF);
            case "enterprise" -> EnumSet.of(Group.ENTERPRISE);
            default -> {
                var named = EnumSet.noneOf(Group.class);
                named.addAll(named(tier.name()));
                yield named;
            }
        };
        if (groups.contains(Group.LEADER)) {
            groups.add(Group.STAFF);
        }
        return groups;
    }
}
