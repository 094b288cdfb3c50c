package org.xuefa.statutes.domain;

import java.util.List;
import java.util.Optional;

/** Where an operator says otherwise than the list of everyday words that is shipped. */
public interface WordStore {
    /** Rises with every change of any word. */
    long revision();

    List<Changed> changes();

    Optional<Changed> change(String word);

    /** Nobody else changes any word until the transaction ends. */
    void lock();

    /** Keeps what statutes say for the word; nothing takes the word out. */
    void put(String word, List<String> said);

    /**
     * What an operator said of a word.
     *
     * @param said empty: the word is taken out
     */
    record Changed(String word, List<String> said, long revision) {}
}
