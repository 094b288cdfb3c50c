package org.xuefa.spi.plugin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.MobilePhone;

/**
 * Sends a message to one person, by text message, by the city's app, by whatever the city has. Called for one person at a time, at most two at once for a city,
 * with ten seconds for each. The platform sends a person at most one reminder a day and does not send a message again of which it does not know whether it
 * arrived.
 */
@FunctionalInterface
public interface NotificationChannel {
    /**
     * Hands the message over.
     *
     * @return what became of it; see {@link Result}
     * @throws RuntimeException when it is not known whether the message was handed over; the person gets none that day, and it counts towards switching the channel off
     */
    Delivery send(Message message);

    /**
     * What is to be sent.
     *
     * @param id of this message; the same id is the same message
     * @param title at most 40 characters
     * @param text at most 300 characters, no markup
     */
    record Message(UUID id, Recipient recipient, String title, String text) {
        public Message {
            Rule.text(title, 1, 40, "title");
            Rule.text(text, 1, 300, "text");
        }
    }

    /**
     * Who is to read it. Personal data: use it for this message only, keep nothing of it.
     *
     * @param person the platform's id of the person, the same each time
     * @param phone null for who has none on record
     */
    record Recipient(UUID person, String name, @Nullable MobilePhone phone) {
        @Override
        public String toString() {
            return "person " + person;
        }
    }

    /**
     * What became of a message.
     *
     * @param reference the other side's number for it, for inquiries; null when there is none; letters, digits and {@code ._:-}, at most 80
     */
    record Delivery(Result result, @Nullable String reference) {
        public Delivery {
            Rule.holds(reference == null || reference.matches("[A-Za-z0-9._:-]{1,80}"), "reference");
        }

        public static Delivery of(Result result) {
            return new Delivery(result, null);
        }
    }

    /** How it went. */
    enum Result {
        /** The other side has taken it. */
        ACCEPTED,
        /** This person cannot be reached by this channel: no number, not a user of the app. Another channel may be tried. */
        UNREACHABLE,
        /** Surely nothing was handed over: the other side is overloaded or down. The platform asks again in a minute, for half a day. */
        NOT_NOW
    }
}
