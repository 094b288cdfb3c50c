package org.xuefa.enrolment;

/** 市, 县区, 机关部门, 镇街, 事业单位, 人民团体, 企业, 中央省属驻地单位, 其他. */
public enum UnitKind {
    CITY("市"), COUNTY("县区"), DEPARTMENT("机关部门"), TOWNSHIP("镇街"), PUBLIC_INSTITUTION("事业单位"), PEOPLES_ORGANISATION("人民团体"),
    ENTERPRISE("企业"), STATIONED_BODY("中央省属驻地单位"), OTHER("其他");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
