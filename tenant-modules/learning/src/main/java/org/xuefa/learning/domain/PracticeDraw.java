package org.xuefa.learning.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.domain.Practice.Item;

/** Draws the questions of a practice, each once, and the order in which their options are shown. */
public final class PracticeDraw {
    private PracticeDraw() {}

    public static List<Item> draw(List<CourseQuestion> questions, int count, RandomGenerator random) {
        var drawn = new ArrayList<>(questions);
        Collections.shuffle(drawn, Random.from(random));
        return IntStream.range(0, Math.min(count, drawn.size()))
                .mapToObj(index -> new Item(index + 1, drawn.get(index).id(), order(drawn.get(index), random), null, null))
                .toList();
    }

    private static List<Integer> order(CourseQuestion question, RandomGenerator random) {
        var order = new ArrayList<>(IntStream.rangeClosed(1, question.options().size()).boxed().toList());
        Collections.shuffle(order, Random.from(random));
        return List.copyOf(order);
    }
}
