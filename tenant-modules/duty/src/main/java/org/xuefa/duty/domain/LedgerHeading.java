package org.xuefa.duty.domain;

/** The six headings under which a bureau keeps its ledger (R92), in their order. */
public enum LedgerHeading {
    ORGANISATION("组织领导和工作保障"),
    KEY_GROUPS("重点对象"),
    KEY_CONTENT("重点内容"),
    WHO_ENFORCES("谁执法谁普法"),
    CULTURE("法治文化"),
    GRASSROOTS("基层依法治理");

    /** Where what the platform itself counts for the duty list stands. */
    public static final LedgerHeading COUNTED = WHO_ENFORCES;

    private final String label;

    LedgerHeading(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
