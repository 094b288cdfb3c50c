package org.xuefa.platform.plugin;

import java.util.Map;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;
import org.xuefa.platform.problem.Refusal;

/** Why something with a plugin is refused. */
public enum PluginProblem implements ProblemCode {
    PLUGIN_FAILED(ProblemKind.UNAVAILABLE, "插件未能完成操作，问题已记录"),
    PLUGIN_OFF(ProblemKind.CONFLICT, "插件未启用或已被停用"),
    PLUGIN_BUSY(ProblemKind.UNAVAILABLE, "插件正忙，请稍后再试"),
    PLUGIN_DECLINED(ProblemKind.RULE, "插件不能识别该内容"),
    PLUGIN_CHANGED(ProblemKind.CONFLICT, "插件文件已变化，请重新扫描并核对后再启用"),
    PLUGIN_NOT_CUT_OFF(ProblemKind.CONFLICT, "插件没有被停用，无须恢复");

    private final ProblemKind kind;
    private final String title;

    PluginProblem(ProblemKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    /** For a caller who has to be told that a plugin came to nothing. */
    public static Refusal refusal(PluginFailed failed) {
        return switch (failed.reason()) {
            case FAILED -> new Refusal(PLUGIN_FAILED, Map.of("kind", failed.detail()));
            case OFF -> new Refusal(PLUGIN_OFF);
            case BUSY -> new Refusal(PLUGIN_BUSY);
            case DECLINED -> new Refusal(PLUGIN_DECLINED, Map.of("reason", failed.detail()));
        };
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }
}
