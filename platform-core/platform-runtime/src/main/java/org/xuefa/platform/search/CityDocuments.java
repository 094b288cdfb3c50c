package org.xuefa.platform.search;

import java.util.List;
import java.util.function.Consumer;

/** A feature's share in the city's index; a CDI bean. */
public interface CityDocuments {
    /** Hands over everything that may be found in the city of this thread, in portions; opens its own transactions. */
    void all(Consumer<List<CityDocument>> sink);

    /** Handlers that keep the index are named so, that an operator sees how many changes wait. */
    String HANDLER = ".search-index";
}
