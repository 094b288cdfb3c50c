package org.xuefa.platform.plugin.jar;

/**
 * A reason for refusing a jar.
 *
 * @param where member of the descriptor, entry of the jar, or class
 * @param detail what is wrong there; empty when the code says it all
 */
public record JarFault(Code code, String where, String detail) {
    /** Kinds of reasons; the portal has a sentence for each. */
    public enum Code {
        /** No jar, or one beyond the bounds. */
        NOT_A_JAR, TOO_LARGE, DOUBLE_ENTRY,
        /** The descriptor. */
        NO_DESCRIPTOR, BAD_DESCRIPTOR, WRONG_SPI_LEVEL,
        /** The class that is named as entry. */
        NO_ENTRY_CLASS,
        /** The code. */
        RESERVED_PACKAGE, BAD_CLASS, NATIVE_CODE, FORBIDDEN, UNDECLARED, SEES_SERVER,
        /** Together with other jars. */
        DUPLICATE_ID, TOO_MANY_JARS
    }

    public static JarFault of(Code code, String where) {
        return new JarFault(code, where, "");
    }
}
