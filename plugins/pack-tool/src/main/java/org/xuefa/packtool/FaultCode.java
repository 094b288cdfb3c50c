package org.xuefa.packtool;

import java.util.Locale;

/** Why a pack is refused. The names are stable: programs switch on {@link #code()}, people read {@link #text()}. */
public enum FaultCode {
    NOT_A_ZIP("文件不是有效的压缩包（zip 格式）"),
    PACK_TOO_LARGE("压缩包过大"),
    TOO_MANY_FILES("压缩包内文件过多"),
    FILE_TOO_LARGE("文件过大"),
    UNPACKED_TOO_LARGE("压缩包解压后总量过大"),
    COMPRESSION_RATIO("文件压缩比异常，疑似压缩炸弹"),
    PATH_NOT_ALLOWED("文件路径不合规范"),
    DUPLICATE_PATH("文件路径重复"),
    NOT_A_PLAIN_FILE("只能包含普通文件，不能有链接或特殊文件"),
    ENCRYPTED_FILE("文件被加密，无法检查"),
    COMPRESSION_METHOD("不支持的压缩方式"),
    OVERLAPPING_FILES("压缩包内文件数据重叠，疑似压缩炸弹"),
    UNREADABLE_FILE("文件无法读取，压缩数据已损坏"),
    UNEXPECTED_FILE("课程包格式中没有这种文件"),
    MISSING_FILE("课程包缺少文件"),
    CHECKSUMS_MALFORMED("校验和清单格式有误"),
    CHECKSUM_WRONG("文件内容与校验和不符"),
    CHECKSUM_MISSING("文件没有列入校验和清单"),
    CHECKSUM_WITHOUT_FILE("校验和清单所列的文件不存在"),
    SIGNATURE_MALFORMED("签名文件格式有误"),
    SIGNATURE_WRONG("签名与内容不符，课程包可能被改动过"),
    KEY_UNKNOWN("签名所用的密钥没有登记"),
    KEY_REVOKED("签名所用的密钥已被吊销或停用"),
    PUBLISHER_MISMATCH("课程包的发布部门与签名密钥的登记部门不一致"),
    FORMAT_LEVEL("不支持的课程包格式级别"),
    NOT_UTF8("文件不是 UTF-8 编码"),
    BYTE_ORDER_MARK("文件开头不能有字节顺序标记（BOM）"),
    CONTROL_CHARACTER("文字中含有控制字符或改变书写方向的字符"),
    YAML_MALFORMED("YAML 格式有误"),
    FIELD_REQUIRED("缺少必填内容"),
    FIELD_MALFORMED("内容不合规定"),
    FIELD_UNKNOWN("格式中没有这一项"),
    DUPLICATE_ID("编号或名称重复"),
    ANSWER_MALFORMED("答案有误"),
    CHAPTER_TITLE("章节文件第一行应为“# ”加章节标题，并与课程文件一致"),
    MARKDOWN_HTML("章节中不能写 HTML 或脚本"),
    MARKDOWN_LINK("链接只能以 https:// 开头"),
    MARKDOWN_IMAGE("图片不能写在正文里，请列入章节的 media"),
    MARKDOWN_TOO_DEEP("章节层次嵌套过深"),
    IMAGE_MISSING("正文引用的图片不在压缩包里，或不是 PNG、JPEG 图片"),
    DOCUMENT_UNREADABLE("不是可读的 Word 文档（.docx）"),
    DOCUMENT_MACRO("Word 文档含有宏、控件或嵌入的程序"),
    DOCUMENT_ENTITY("Word 文档含有文档类型声明或外部实体"),
    DOCUMENT_EXTERNAL("Word 文档从外部地址引用图片、模板或其他内容"),
    MEDIA_TYPE("媒体文件的内容与扩展名不符，或不支持这种类型"),
    MEDIA_UNUSED("媒体文件没有被任何章节使用"),
    LAW_NOT_LISTED("引用的法律没有列在 manifest.yaml 的 laws 中"),
    LAW_UNKNOWN("法律法规库中没有这部法律"),
    LAW_VERSION_UNKNOWN("法律法规库中没有这部法律的这一版本"),
    ARTICLE_UNKNOWN("这部法律的这一版本没有该条");

    private final String text;

    FaultCode(String text) {
        this.text = text;
    }

    /** Such as duplicate-id. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String text() {
        return text;
    }
}
