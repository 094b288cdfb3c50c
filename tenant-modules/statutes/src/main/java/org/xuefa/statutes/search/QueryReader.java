package org.xuefa.statutes.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.search.Understanding.Kind;

/** Reads a query as a person would: which law, which article, a quotation, a question, or words. Holds no state but what it was given. */
public final class QueryReader {
    private static final String NUMERAL = "[零〇一二三四五六七八九十百千\\d]{1,8}";
    private static final String INSERTION = "(?:\\s*(?:之|-)\\s*(" + NUMERAL + "))?";
    private static final Pattern ARTICLE = Pattern.compile("(第)?\\s*(" + NUMERAL + ")\\s*条" + INSERTION + "(?:\\s*第?\\s*" + NUMERAL + "\\s*[款项])*");
    private static final Pattern BARE_NUMBER = Pattern.compile("^[\\s,，、的]*第?\\s*(" + NUMERAL + ")" + INSERTION + "(?=\\s|$)");
    private static final Pattern STRETCH = Pattern.compile("[a-zv]+(?:[ ']+[a-zv]+)*");
    private static final Pattern LETTERS = Pattern.compile("[a-zv']{4,}");
    private static final Pattern BOOK_MARKS = Pattern.compile("[《〈<]([^》〉>]{2,40})[》〉>]");
    private static final Pattern QUOTED = Pattern.compile("[“\"「『]([^”\"」』]{2,80})[”\"」』]");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}，。？！、；：“”‘’「」『』《》〈〉（）【】…—·￥]+");

    private final LawNames names;
    private final Spelling spelling;
    private final EverydayWords everyday;

    /** With the everyday words that are shipped. */
    public QueryReader(LawNames names, Language language) {
        this(names, language, EverydayWords.shipped());
    }

    public QueryReader(LawNames names, Language language, EverydayWords everyday) {
        this.everyday = everyday;
        this.names = names;
        this.spelling = new Spelling(language);
    }

    public Understanding read(String query) {
        var reading = new Reading(Chinese.plain(query));
        reading.pinyinNames();
        reading.bookMarks();
        reading.longerAbbreviation();
        reading.namedLaws();
        reading.articles();
        reading.abbreviations();
        return reading.finished();
    }

    /** One query on its way to being understood: what is understood is taken out of the text. */
    private final class Reading {
        private final String original;
        private final StringBuilder text;
        private final LinkedHashSet<String> laws = new LinkedHashSet<>();
        private final List<ArticleNumber> articles = new ArrayList<>();
        private final List<String> quotations = new ArrayList<>();
        private String shown;
        private boolean repaired;

        Reading(String plain) {
            original = plain;
            text = new StringBuilder(plain);
            shown = plain;
            var quoted = QUOTED.matcher(plain);
            while (quoted.find()) {
                quotations.add(quoted.group(1));
            }
        }

        /** gongwuyuanfa 59: the name becomes characters, so that what follows reads it like any other. */
        void pinyinNames() {
            var named = STRETCH.matcher(text).replaceAll(stretch -> law(stretch.group())
                    .orElseGet(() -> LETTERS.matcher(stretch.group()).replaceAll(word -> law(word.group()).orElse(word.group()))));
            text.setLength(0);
            text.append(spelling.withoutPinyin(named));
            repaired |= !text.toString().equals(original);
            shown = text.toString();
        }

        private Optional<String> law(String letters) {
            return letters.length() < 4 ? Optional.empty() : names.inPinyin(letters.replaceAll("[ ']", ""));
        }

        /** 《刑诉》: whatever stands in book marks is a law's name. */
        void bookMarks() {
            var match = BOOK_MARKS.matcher(text.toString());
            while (match.find()) {
                var name = match.group(1);
                names.named(name).or(() -> names.abbreviated(name, true)).ifPresent(law -> {
                    laws.add(law);
                    blank(match.start(), match.end());
                });
            }
        }

        /** 劳动仲裁法 is not 仲裁法: an abbreviation may end with the name of another law. */
        void longerAbbreviation() {
            int end = 0;
            while (end < text.length() && Chinese.isHan(text.charAt(end))) {
                end++;
            }
            var word = text.substring(0, end);
            if (end > 3 && names.named(word).isEmpty()) {
                names.abbreviated(word, false).ifPresent(law -> {
                    laws.add(law);
                    blank(0, word.length());
                    bareNumber(word.length());
                });
            }
        }

        void namedLaws() {
            for (var found : names.in(text.toString())) {
                laws.add(found.shortTitle());
                if (!found.exact()) {
                    shown = shown.replace(text.substring(found.start(), found.end()), found.shortTitle());
                    repaired = true;
                }
                blank(found.start(), found.end());
                bareNumber(found.end());
            }
        }

        /** 公务员法91: after a law's name the number needs no 条. */
        private void bareNumber(int after) {
            var match = BARE_NUMBER.matcher(text.substring(after));
            if (match.find()) {
                ArticleNumber.of(match.group(1), match.group(2) == null ? "" : match.group(2)).ifPresent(articles::add);
                blank(after + match.start(), after + match.end());
            }
        }

        void articles() {
            var match = ARTICLE.matcher(text.toString());
            while (match.find()) {
                // 十条措施 counts measures; 第十条 and 刑法 十条 name an article.
                boolean names = match.group(1) != null || !laws.isEmpty() || match.start() > 0 && match.group(2).length() > 1 || match.end() == text.length();
                var number = ArticleNumber.of(match.group(2), match.group(3) == null ? "" : match.group(3));
                if (names && number.isPresent()) {
                    articles.add(number.get());
                    abbreviationBefore(match.start());
                    blank(match.start(), match.end());
                }
            }
        }

        /** 网安法 第三十九条: the word before the number is a law, however short. */
        private void abbreviationBefore(int end) {
            if (!laws.isEmpty()) {
                return;
            }
            var before = text.substring(0, end).stripTrailing();
            int start = before.length();
            while (start > 0 && Chinese.isHan(before.charAt(start - 1))) {
                start--;
            }
            for (int from = start; from <= before.length() - 2; from++) {
                var law = names.abbreviated(before.substring(from), true);
                if (law.isPresent()) {
                    laws.add(law.get());
                    blank(from, before.length());
                    return;
                }
            }
        }

        /** 环评法 审批机关: a word of its own that abbreviates a law. */
        void abbreviations() {
            if (!laws.isEmpty()) {
                return;
            }
            int at = 0;
            for (var token : text.toString().split("(?<=\\s)|(?=\\s)|(?<=\\D)(?=\\d)")) {
                var word = token.strip();
                if (laws.isEmpty() && at == 0 && !word.isEmpty()) {
                    var law = names.abbreviated(word, BARE_NUMBER.matcher(text.substring(token.length())).find());
                    if (law.isPresent()) {
                        laws.add(law.get());
                        blank(0, token.length());
                        bareNumber(token.length());
                    }
                }
                at += token.length();
            }
            if (laws.isEmpty()) {
                beginning();
            }
        }

        /** 食安法对餐饮有什么要求: an abbreviation at the beginning that no dictionary knows as a word. */
        private void beginning() {
            var run = text.toString();
            int end = run.indexOf('法');
            if (end < 2 || end > 6 || end + 1 >= run.length()) {
                return;
            }
            var candidate = run.substring(0, end + 1);
            var tail = Chinese.segments(run.substring(0, Math.min(run.length(), end + 3))).stream().map(term -> term.word)
                    .filter(word -> word.indexOf('法') >= 0).findFirst().orElse("");
            if (LawNames.isWhole(run, end + 1) && (tail.equals("法") || tail.equals(candidate))) {
                names.abbreviated(candidate, false).ifPresent(law -> {
                    laws.add(law);
                    blank(0, end + 1);
                });
            }
        }

        private void blank(int start, int end) {
            for (int i = start; i < end; i++) {
                text.setCharAt(i, ' ');
            }
        }

        Understanding finished() {
            var rest = PUNCTUATION.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
            boolean question = QuestionWords.isQuestion(original, rest, spelling.isOfStatutes(rest));
            var fixed = spelling.repaired(rest, question);
            if (!fixed.equals(rest)) {
                repaired = true;
                shown = repairedText(rest, fixed);
            }
            var words = question ? QuestionWords.without(fixed) : fixed;
            var typed = question ? QuestionWords.without(rest) : rest;
            var kind = kind(question, rest);
            return new Understanding(kind, original, shown, words, typed, quotations, List.copyOf(laws), List.copyOf(articles),
                    kind == Kind.QUESTION ? everyday.saidInStatutes(shown) : List.of(), repaired);
        }

        private String repairedText(String rest, String fixed) {
            var result = new StringBuilder(shown);
            int at = 0;
            for (int i = 0; i < rest.length(); i++) {
                int found = result.indexOf(String.valueOf(rest.charAt(i)), at);
                if (found >= 0) {
                    result.setCharAt(found, fixed.charAt(i));
                    at = found + 1;
                }
            }
            return result.toString();
        }

        private Kind kind(boolean question, String rest) {
            if (!articles.isEmpty() && (rest.length() <= 6 || !laws.isEmpty() && !question)) {
                return Kind.REFERENCE;
            }
            if (question) {
                return Kind.QUESTION;
            }
            return quotations.isEmpty() ? Kind.WORDS : Kind.QUOTATION;
        }
    }
}
