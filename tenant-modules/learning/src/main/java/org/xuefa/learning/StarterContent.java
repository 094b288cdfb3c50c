package org.xuefa.learning;

/** The courses that a new city begins with. */
public interface StarterContent {
    /** Installs and publishes the packs shipped with the platform in the city of the thread; again changes nothing. */
    void install();
}
