package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.WordStore;
import org.xuefa.statutes.domain.WordStore.Changed;
import org.xuefa.statutes.search.EverydayWords;

/** The operator's everyday words: the list that is shipped, and what is said otherwise. */
@ApplicationScoped
@Transactional
public class KeepWords {
    private static final int LONGEST = 20;
    private final WordStore words;
    private final LawDeeds deeds;

    @SuppressWarnings("NullAway")
    protected KeepWords() {
        this(null, null);
    }

    @Inject
    public KeepWords(WordStore words, LawDeeds deeds) {
        this.words = words;
        this.deeds = deeds;
    }

    /** SHIPPED: as delivered. CHANGED: delivered, and said otherwise here. ADDED: not delivered. */
    public enum Origin { SHIPPED, CHANGED, ADDED }

    /** @param revision 0 while nobody has changed it */
    public record Word(String word, List<String> said, Origin origin, long revision) {}

    /** All that are in use, by word. */
    public List<Word> all() {
        var changes = new HashMap<String, Changed>();
        words.changes().forEach(change -> changes.put(change.word(), change));
        var shipped = EverydayWords.shipped().said();
        var all = new TreeSet<>(shipped.keySet());
        all.addAll(changes.keySet());
        return all.stream().flatMap(word -> word(word, Optional.ofNullable(changes.get(word))).stream()).toList();
    }

    public Word one(String word) {
        return word(word, words.change(word)).orElseThrow(Refusal::notFound);
    }

    private static Optional<Word> word(String word, Optional<Changed> change) {
        var shipped = EverydayWords.shipped().said().get(word);
        if (change.isEmpty()) {
            return Optional.ofNullable(shipped).map(said -> new Word(word, said, Origin.SHIPPED, 0));
        }
        var said = change.get().said();
        return said.isEmpty() ? Optional.empty() : Optional.of(new Word(word, said, shipped == null ? Origin.ADDED : Origin.CHANGED, change.get().revision()));
    }

    /** Refused when the word is there already. */
    public Word add(String word, List<String> said) {
        words.lock();
        var plain = plain(word, "/word");
        if (word(plain, words.change(plain)).isPresent()) {
            throw new Refusal(StatutesProblem.EVERYDAY_WORD_EXISTS);
        }
        return put(plain, said);
    }

    public Word change(String word, List<String> said, long expected) {
        words.lock();
        Revisions.match(expected, one(word).revision());
        return put(word, said);
    }

    public void remove(String word, long expected) {
        words.lock();
        var known = one(word);
        Revisions.match(expected, known.revision());
        words.put(word, List.of());
        deeds.record(Action.WORD_REMOVED, word, List.of("before=" + String.join("、", known.said())));
    }

    private Word put(String word, List<String> said) {
        var plain = new ArrayList<String>();
        for (int i = 0; i < said.size(); i++) {
            plain.add(plain(said.get(i), "/said/" + i));
        }
        var distinct = plain.stream().distinct().toList();
        words.put(word, distinct);
        deeds.record(Action.WORD_SET, word, List.of("said=" + String.join("、", distinct)));
        return one(word);
    }

    private static String plain(String word, String pointer) {
        var plain = word.strip();
        if (plain.isEmpty() || plain.length() > LONGEST || plain.chars().anyMatch(Character::isISOControl) || plain.contains("/")) {
            throw Refusal.invalid(pointer, "malformed", "词语应为 1 至 20 个字，不含斜线和换行");
        }
        return plain;
    }
}
