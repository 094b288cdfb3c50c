package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.Credit;

/**
 * Questions drawn after a finished course, and what was answered (R62, R63).
 *
 * @param version edition of the course whose questions were drawn
 * @param minimum credits at the pass score
 * @param maximum credits at 100
 * @param score percentage, once marked
 * @param earned credits that marking booked
 */
public record Practice(
        UUID id,
        UUID campaignId,
        UUID personId,
        UUID courseId,
        int version,
        State state,
        int passScore,
        Credit minimum,
        Credit maximum,
        Instant startedAt,
        @Nullable Instant markedAt,
        @Nullable Integer score,
        @Nullable Credit earned,
        int rulesVersion,
        List<Item> items) {
    public enum State { OPEN, MARKED }

    /**
     * A question of the practice.
     *
     * @param optionOrder the question's option numbers in the order shown; empty for true or false
     * @param chosen numbers of the options as shown; the first answer stands
     */
    public record Item(int number, UUID questionId, List<Integer> optionOrder, @Nullable List<Integer> chosen, @Nullable Boolean correct) {
        public Item answered(List<Integer> answer, boolean right) {
            return new Item(number, questionId, optionOrder, answer, right);
        }

        public boolean isAnswered() {
            return chosen != null;
        }

        /** Numbers as shown, as the question numbers them. */
        public List<Integer> original(List<Integer> shown) {
            return (optionOrder.isEmpty() ? shown.stream() : shown.stream().map(number -> optionOrder.get(number - 1))).sorted().toList();
        }

        /** Numbers as the question numbers them, as shown. */
        public List<Integer> shown(List<Integer> original) {
            return (optionOrder.isEmpty() ? original.stream() : original.stream().map(number -> optionOrder.indexOf(number) + 1)).sorted().toList();
        }
    }

    public Practice {
        items = List.copyOf(items);
    }

    public Optional<Item> item(int number) {
        return items.stream().filter(item -> item.number() == number).findAny();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Right answers in a hundred, rounded down; what was not answered is wrong. */
    public int percentage() {
        return (int) (100 * items.stream().filter(item -> Boolean.TRUE.equals(item.correct())).count() / items.size());
    }

    public Practice marked(Instant now, int newScore, Credit newEarned) {
        return new Practice(id, campaignId, personId, courseId, version, State.MARKED, passScore, minimum, maximum, startedAt, now, newScore, newEarned, rulesVersion, items);
    }

    public Practice withItems(List<Item> newItems) {
        return new Practice(id, campaignId, personId, courseId, version, state, passScore, minimum, maximum, startedAt, markedAt, score, earned, rulesVersion, newItems);
    }
}
