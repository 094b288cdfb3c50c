package org.xuefa.statutes.search;

import java.util.regex.Pattern;

/** Tells questions and everyday speech from keywords, and takes out the words that only make a sentence a question. */
final class QuestionWords {
    private static final Pattern ASKS = Pattern.compile(
            "[?？]|吗|呢|么|谁|哪|几|多少|多久|多长|多大|多高|如何|怎|何时|何种|何人|何处|为何|是否|能否|可否|会不会|能不能|可不可以|要不要|是不是|有没有|算不算|该不该|行不行"
                    + "|对不对|用不用|咋|啥");
    /** Everyday speech; but laws say 可以 and 应当 too, so these count only where the statutes do not speak like that. */
    private static final Pattern SPEAKS = Pattern.compile("还能|可以|应该|区别|后果|意思|想|我|你|老板|了|着|的|过");
    private static final Pattern FILLER = Pattern.compile(
            "您好|你好|请问一下|请问|我想问|想问一下|想问|咨询一下|怎么办理?|怎么处理|怎么处罚|怎么赔|怎么算|怎么认定|如何处理|如何认定|怎么样|怎么|怎样|如何|是什么|什么时候|什么|为什么|是否|能否|可否"
                    + "|可不可以|能不能|会不会|要不要|是不是|有没有|算不算|该不该|可以吗|行吗|吗|呢|啊|吧|呀|多少|多久|多长时间|哪些|哪个|哪里|哪|谁|几|应该|应当|该|我们|我|你|他们|他|她"
                    + "|这个|那个|这|那|的话|的时候|了|是|就|都|还|也|很|太|又|到底|究竟|一下|咋|啥");
    private static final int SENTENCE = 12;

    private QuestionWords() {}

    /** @param speaksLikeLaw whether each pair of neighbouring characters stands in the statutes */
    static boolean isQuestion(String query, String words, boolean speaksLikeLaw) {
        boolean list = words.indexOf(' ') >= 0 && query.indexOf(' ') >= 0 && query.chars().noneMatch(c -> "，,?？。".indexOf(c) >= 0);
        if (list || words.length() < 5) {
            return false;
        }
        return ASKS.matcher(query).find() || !speaksLikeLaw && (words.length() >= SENTENCE || SPEAKS.matcher(query).find());
    }

    static String without(String words) {
        var left = FILLER.matcher(words).replaceAll(" ").replaceAll("\\s+", " ").strip();
        return left.length() < 2 ? words : left;
    }
}
