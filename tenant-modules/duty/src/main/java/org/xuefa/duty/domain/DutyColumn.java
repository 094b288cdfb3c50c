package org.xuefa.duty.domain;

import java.util.List;
import org.xuefa.platform.sheet.SheetHeading;

/** The columns of a duty sheet in the order of the template, with the longest text of each. */
public enum DutyColumn implements SheetHeading.Column {
    CODE("编号", false, 12, 40, "条目编号", "清单编号"),
    DEPARTMENT("单位", true, 30, 100, "普法责任单位", "责任单位", "普法责任主体", "责任部门", "单位名称", "部门"),
    CREDIT_CODE("统一社会信用代码", false, 22, 18, "信用代码"),
    LAW("法律法规", true, 36, 200, "法律", "法律法规名称", "普法内容", "重点法律法规"),
    ARTICLES("重点普法内容", false, 40, 2000, "重点条款", "重点内容", "重点普法条款"),
    AUDIENCE("普法对象", false, 24, 500, "重点对象", "对象"),
    OCCASIONS("时间及标志性节点", false, 28, 500, "标志性节点", "时间节点", "时间", "时间安排", "普法时间"),
    MEASURES("普法措施", false, 40, 2000, "措施", "主要措施", "工作措施", "普法形式"),
    CONTACT("联系单位", false, 24, 200, "联系科室", "责任科室", "承办科室");

    private final String title;
    private final boolean required;
    private final int width;
    private final int longest;
    private final List<String> alsoCalled;

    DutyColumn(String title, boolean required, int width, int longest, String... alsoCalled) {
        this.title = title;
        this.required = required;
        this.width = width;
        this.longest = longest;
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

    /** In characters. */
    public int longest() {
        return longest;
    }

    @Override
    public List<String> alsoCalled() {
        return alsoCalled;
    }
}
