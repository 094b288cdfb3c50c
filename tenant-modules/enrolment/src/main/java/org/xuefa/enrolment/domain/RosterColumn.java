package org.xuefa.enrolment.domain;

import java.util.List;
import org.xuefa.platform.sheet.SheetHeading;

/** The columns of the roster sheet (R28), in the order of the template. */
public enum RosterColumn implements SheetHeading.Column {
    ORDINAL("序号", false, 8), UNIT("单位", true, 30, "单位名称", "所在单位", "工作单位", "单位全称"), NAME("姓名", true, 12),
    ID_NUMBER("身份证号", true, 24, "身份证号码", "公民身份号码", "证件号码"), PHONE("联系方式", true, 16, "联系电话", "手机号", "手机号码", "电话"),
    POST("职务职级", false, 20, "职务", "职级", "职务级别"), TIER("层次", true, 18, "类别", "人员层次", "人员类别"), REMARK("备注", false, 24);

    private final String title;
    private final boolean required;
    private final int width;
    private final List<String> alsoCalled;

    RosterColumn(String title, boolean required, int width, String... alsoCalled) {
        this.title = title;
        this.required = required;
        this.width = width;
        this.alsoCalled = List.of(alsoCalled);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public List<String> alsoCalled() {
        return alsoCalled;
    }
}
