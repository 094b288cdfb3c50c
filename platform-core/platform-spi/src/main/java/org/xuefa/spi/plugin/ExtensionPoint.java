package org.xuefa.spi.plugin;

import java.util.Locale;

/** Where a plugin may take part. The descriptor names them in lower case with hyphens. */
public enum ExtensionPoint {
    /** Sends a message to a person: {@link NotificationChannel}. */
    NOTIFICATION_CHANNEL,
    /** Says who should take part: {@link IdentitySource}. */
    IDENTITY_SOURCE,
    /** Reads questions from a file: {@link QuestionImporter}. */
    QUESTION_IMPORTER,
    /** Draws certificates: {@link CertificateRenderer}. */
    CERTIFICATE_RENDERER,
    /** Hears what has happened: {@link CityEventListener}. */
    EVENT_LISTENER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
