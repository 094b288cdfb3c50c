package org.xuefa.packtool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/** Plain YAML only: no anchors, aliases or tags, no field twice, no deep nesting. */
final class Yaml {
    private static final int DEPTH = 12;
    private static final YAMLMapper MAPPER = mapper();

    private Yaml() {}

    /** The document; missing after a fault. */
    static JsonNode read(String text, String file, Faults faults) {
        try {
            if (!isPlain(text, file, faults)) {
                return MissingNode.getInstance();
            }
            var document = MAPPER.readTree(text);
            if (!document.isObject()) {
                faults.add(FaultCode.YAML_MALFORMED, file, "", "应是若干“名称: 内容”");
                return MissingNode.getInstance();
            }
            return document;
        } catch (JsonProcessingException e) {
            faults.add(FaultCode.YAML_MALFORMED, file, e.getLocation() == null ? "" : "line=" + Math.max(1, e.getLocation().getLineNr()),
                    e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate field") ? "同一项写了两次" : "");
        } catch (IOException | YAMLException e) {
            faults.add(FaultCode.YAML_MALFORMED, file, "");
        }
        return MissingNode.getInstance();
    }

    private static boolean isPlain(String text, String file, Faults faults) throws IOException {
        try (var parser = (YAMLParser) MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
                    faults.add(FaultCode.YAML_MALFORMED, file, "line=" + Math.max(1, parser.currentTokenLocation().getLineNr()), "不能使用锚点、别名和标签");
                    return false;
                }
            }
            return true;
        }
    }

    private static YAMLMapper mapper() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(2 << 20);
        return new YAMLMapper(YAMLFactory.builder().loaderOptions(options)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxStringLength(1 << 20).maxNumberLength(100).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
    }
}
