package org.xuefa.statutes.search;

import java.util.List;
import org.xuefa.statutes.ArticleNumber;

/**
 * What a query asks for.
 *
 * @param kind decides how it is ranked
 * @param original as typed, simplified
 * @param text simplified and repaired, as shown to whoever asked
 * @param words the part that is to be found in the texts: without laws, article numbers and, in questions, question words
 * @param typed the same part before misspellings were repaired
 * @param quotations parts that stood in quotation marks
 * @param laws short titles that the words name, the surest first
 * @param articles numbers that the words name
 * @param everyday how statutes say the everyday words of a question; empty for anything else
 * @param repaired whether a misspelling or pinyin was repaired
 */
public record Understanding(
        Kind kind,
        String original,
        String text,
        String words,
        String typed,
        List<String> quotations,
        List<String> laws,
        List<ArticleNumber> articles,
        List<String> everyday,
        boolean repaired) {

    /** REFERENCE: names an article. QUESTION: as people ask. QUOTATION: in quotation marks. WORDS: anything else. */
    public enum Kind { REFERENCE, QUESTION, QUOTATION, WORDS }
}
