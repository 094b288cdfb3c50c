package org.xuefa.duty.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which courses teach which items: those whose pack, or who themselves, name the item by its code together with its law or department; those of
 * the same department that name its law; and what an editor decided, which stands above both.
 *
 * @param departments everything each department is called
 */
public record LinkRule(Map<UUID, List<String>> departments) {
    private static final Pattern CLAIM = Pattern.compile("([\\p{Alnum}\\-_./]{2,40})?\\s*《([^》]+)》");
    private static final int SHORTEST_NAME = 3;

    /** Why a course teaches an item. */
    public enum Source { CODE, LAW, EDITOR }

    /** What an editor decided. */
    public enum Decision { ADDED, EXCLUDED }

    /** @param code may be empty */
    public record Claim(String code, LawReference law) {}

    /** @param claims items that the course says it teaches */
    public record Course(UUID id, String department, List<Claim> claims) {}

    /** @param law title as it is written there */
    public record WrittenClaim(String code, String law) {}

    /** Courses of an item, by the rule and by the decisions about this item. */
    public Map<UUID, Source> courses(DutyItem item, Collection<Course> courses, Map<UUID, Decision> decisions) {
        var linked = new LinkedHashMap<UUID, Source>();
        courses.forEach(course -> source(item, course).ifPresent(source -> linked.put(course.id(), source)));
        decisions.forEach((course, decision) -> {
            if (decision == Decision.ADDED) {
                linked.put(course, Source.EDITOR);
            } else {
                linked.remove(course);
            }
        });
        return linked;
    }

    private Optional<Source> source(DutyItem item, Course course) {
        var sameDepartment = isDepartment(item.content().department(), course.department());
        var sameLaw = course.claims().stream().anyMatch(claim -> claim.law().key().equals(item.content().law().key()));
        var code = item.content().code();
        if (code != null && course.claims().stream().anyMatch(claim -> key(claim.code()).equals(key(code))
                && (sameDepartment || claim.law().key().equals(item.content().law().key())))) {
            return Optional.of(Source.CODE);
        }
        return sameDepartment && sameLaw ? Optional.of(Source.LAW) : Optional.empty();
    }

    /** A pack says 生态环境局 where the city says 武威市生态环境局. */
    private boolean isDepartment(Department department, String written) {
        var word = key(written);
        return word.length() >= SHORTEST_NAME && departments.getOrDefault(department.id(), List.of(department.name())).stream().map(LinkRule::key)
                .anyMatch(name -> name.equals(word) || name.endsWith(word) && !name.equals(word) && isCityOf(name.substring(0, name.length() - word.length())));
    }

    /** What stands before a department's short name must be a place, so that 市场监督管理局 is not 知识产权市场监督管理局. */
    private static boolean isCityOf(String prefix) {
        return prefix.matches(".*[省市县区州盟旗]");
    }

    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Claims in the text that a course's editors wrote as its duty, such as STHJ-01《中华人民共和国环境保护法》. */
    public static List<WrittenClaim> written(String duty) {
        return CLAIM.matcher(duty).results().map(match -> new WrittenClaim(match.group(1) == null ? "" : match.group(1), match.group(2).strip())).toList();
    }
}
