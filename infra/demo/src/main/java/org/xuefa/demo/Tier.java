package org.xuefa.demo;

/** The three tiers of the template, with the posts that the demo hands out. */
enum Tier {
    LEADER("leader", "领导干部"), STAFF("staff", "国家工作人员"), ENTERPRISE("enterprise", "企事业经营管理人员");

    private final String code;
    private final String label;

    Tier(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    String post(UnitKind unit, int rank) {
        return switch (this) {
            case LEADER -> unit == UnitKind.TOWNSHIP ? (rank == 0 ? "镇长" : "副镇长") : rank == 0 ? "主要负责人" : "分管负责人";
            case STAFF -> switch (rank % 4) {
                case 0 -> "科长";
                case 1 -> "一级科员";
                case 2 -> "四级主任科员";
                default -> "二级科员";
            };
            case ENTERPRISE -> switch (rank % 4) {
                case 0 -> "总经理";
                case 1 -> "副总经理";
                case 2 -> "法务部经理";
                default -> "部门负责人";
            };
        };
    }
}
