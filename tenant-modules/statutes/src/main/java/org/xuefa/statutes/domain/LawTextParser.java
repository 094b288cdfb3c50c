package org.xuefa.statutes.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.ArticleNumber;

/**
 * Reads a law from lines of Markdown or plain text. What a line is follows from its words, 第一章 or 第一条, not from how many # stand
 * before it; a table of contents is passed over because no article follows its headings.
 */
public final class LawTextParser {
    private static final Pattern HEADING = Pattern.compile("第[零〇一二三四五六七八九十百千\\d]{1,6}(编|分编|章|节)(?:[\\s　]+(.{0,60}))?");
    private static final Pattern ARTICLE = Pattern.compile("第([零〇一二三四五六七八九十百千\\d]{1,8})条(?:之([一二三四五六七八九十百\\d]{1,4}))?([\\s　]*)(.*)");
    private static final Pattern NO_ARTICLE = Pattern.compile("(规定|所列|第|至|、|和|或|的|以及|，|,|。).*");
    private static final Pattern ANNEX = Pattern.compile("附(件|录|表|图)([一二三四五六七八九十\\d]{0,3})([:：].*|[\\s　].*)?");
    private static final List<String> LEVELS = List.of("编", "分编", "章", "节");

    private final List<String> history = new ArrayList<>();
    private final List<String> preamble = new ArrayList<>();
    private final List<String> annex = new ArrayList<>();
    private final List<ArticleText> articles = new ArrayList<>();
    private final @Nullable String[] headings = new String[LEVELS.size()];
    private final Set<ArticleNumber> numbers = new HashSet<>();
    private final List<String> paragraphs = new ArrayList<>();
    private @Nullable ArticleNumber current;
    private @Nullable ArticleNumber last;
    private @Nullable String title;
    private int titleLine;
    /** Level of the heading that was just read, until its first article: printers break long headings into two lines. */
    private int lowest = -1;
    private boolean inPreamble;
    private boolean inAnnex;

    private LawTextParser() {}

    public static LawText parse(List<String> lines) throws UnreadableLaw {
        var parser = new LawTextParser();
        int number = 0;
        for (var line : lines) {
            number++;
            var text = line.replace("\uFEFF", "").replace('　', ' ').strip();
            if (!text.isEmpty()) {
                parser.take(text, number);
            }
        }
        return parser.finished();
    }

    private void take(String line, int number) throws UnreadableLaw {
        int hashes = 0;
        while (hashes < line.length() && line.charAt(hashes) == '#') {
            hashes++;
        }
        var text = line.substring(hashes).strip();
        if (title == null) {
            title = text.replaceAll("\\s+", "");
            titleLine = number;
            if (title.isEmpty() || title.length() > 120) {
                throw new UnreadableLaw(number, "第一行应为法律标题，且不超过 120 字");
            }
        } else if (line.startsWith(">")) {
            history.add(line.substring(1).strip());
        } else if (inAnnex) {
            annex.add(text);
        } else if (!heading(text, hashes) && !article(text, number)) {
            body(text, number);
        }
    }

    private boolean heading(String text, int hashes) {
        var compact = text.replaceAll("\\s+", "");
        var match = HEADING.matcher(text);
        if (match.matches()) {
            enter(LEVELS.indexOf(match.group(1)), text.replaceAll("\\s+", " "));
        } else if (compact.equals("序言") || compact.equals("目录")) {
            inPreamble = compact.equals("序言");
        } else if (compact.equals("附则")) {
            enter(hashes == 0 ? 2 : Math.clamp(hashes - 2, 0, LEVELS.size() - 1), compact);
        } else if (ANNEX.matcher(text).matches() && (!articles.isEmpty() || current != null)) {
            inAnnex = true;
            annex.add(text);
        } else {
            return false;
        }
        return true;
    }

    private void enter(int level, String heading) {
        finishArticle();
        inPreamble = false;
        headings[level] = heading;
        lowest = level;
        for (int below = level + 1; below < headings.length; below++) {
            headings[below] = null;
        }
    }

    private boolean article(String text, int line) throws UnreadableLaw {
        var match = ARTICLE.matcher(text);
        if (!match.matches()) {
            return false;
        }
        var number = ArticleNumber.of(match.group(1), Optional.ofNullable(match.group(2)).orElse("")).orElse(null);
        var before = current == null ? last : current;
        // Without a gap it is an article only where the next one is due: otherwise a sentence that begins with a citation.
        boolean next = number != null && (before == null ? number.number() == 1 : number.compareTo(before) > 0 && number.number() <= before.number() + 1);
        if (number == null || match.group(3).isEmpty() && (!next || NO_ARTICLE.matcher(match.group(4)).matches())) {
            return false;
        }
        finishArticle();
        inPreamble = false;
        if (!numbers.add(number)) {
            throw new UnreadableLaw(line, number.label() + "重复出现");
        }
        current = number;
        lowest = -1;
        if (!match.group(4).isBlank()) {
            paragraphs.add(match.group(4).strip());
        }
        return true;
    }

    private void body(String text, int line) throws UnreadableLaw {
        if (current != null) {
            paragraphs.add(text);
        } else if (inPreamble) {
            preamble.add(text);
        } else if (lowest >= 0) {
            headings[lowest] = headings[lowest] + text.replaceAll("\\s+", " ");
        } else if (articles.isEmpty() && line < titleLine + 60) {
            history.add(text.replaceAll("^[（(]|[）)]$", ""));
        } else {
            throw new UnreadableLaw(line, "此行不属于任何条文");
        }
    }

    private void finishArticle() {
        if (current != null) {
            articles.add(new ArticleText(current, path(), paragraphs));
            paragraphs.clear();
            last = current;
            current = null;
        }
    }

    private List<String> path() {
        var path = new ArrayList<String>();
        for (var heading : headings) {
            if (heading != null) {
                path.add(heading);
            }
        }
        return path;
    }

    private LawText finished() throws UnreadableLaw {
        finishArticle();
        if (title == null) {
            throw new UnreadableLaw(0, "文件为空");
        }
        if (articles.isEmpty()) {
            throw new UnreadableLaw(0, "没有找到“第一条”等条文");
        }
        for (var article : articles) {
            if (article.paragraphs().isEmpty()) {
                throw new UnreadableLaw(0, article.number().label() + "没有内容");
            }
        }
        var dates = LawDates.read(history, articles);
        return new LawText(title, history, dates.first(), dates.version(), dates.effectiveFrom(), String.join("\n", preamble), articles, String.join("\n", annex));
    }
}
