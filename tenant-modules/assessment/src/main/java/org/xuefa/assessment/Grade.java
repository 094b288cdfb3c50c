package org.xuefa.assessment;

/** 等次, best first (R71). */
public enum Grade {
    EXCELLENT, GOOD, PASS, FAIL;

    public boolean passed() {
        return this != FAIL;
    }
}
