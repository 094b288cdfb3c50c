package org.xuefa.demo;

/** Kinds of units as the unit sheet names them, and how their credit code begins: registering department and category. */
enum UnitKind {
    COUNTY("县区", "11"), DEPARTMENT("机关部门", "11"), TOWNSHIP("镇街", "11"), INSTITUTION("事业单位", "12"), PEOPLES_ORGANISATION("人民团体", "13"),
    ENTERPRISE("企业", "91"), STATIONED_BODY("中央省属驻地单位", "11");

    private final String label;
    private final String registration;

    UnitKind(String label, String registration) {
        this.label = label;
        this.registration = registration;
    }

    String label() {
        return label;
    }

    String registration() {
        return registration;
    }
}
