package org.xuefa.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EngineAnswerTest {
    private static final String ANSWER = """
            {"took": 3, "hits": {"max_score": 1.5, "hits": [{"_id": "甲", "_source": {"text": "一\\n\\"二\\"", "path": ["三", {"四": null}]}}, {"_id": "乙", "sort": ["乙", 7]}]},
             "aggregations": {"law": {"buckets": [{"key": "刑法", "doc_count": 12345678901}]}}, "none": [], "empty": {}, "yes": true}
            """;

    @Test
    void saysWhatTheEngineSaidWithFindsReadOnDemand() throws Exception {
        var tree = Elasticsearch.JSON.readTree(ANSWER);

        var answer = EngineAnswer.read(ANSWER.getBytes(StandardCharsets.UTF_8));

        var hits = answer.path("hits").path("hits");
        assertThat(EngineAnswer.source(hits.path(0))).isEqualTo(tree.at("/hits/hits/0/_source"));
        assertThat(EngineAnswer.source(hits.path(1)).isMissingNode()).isTrue();
        assertThat(hits.path(1)).isEqualTo(tree.at("/hits/hits/1"));
        for (var name : new String[] {"took", "aggregations", "none", "empty", "yes"}) {
            assertThat(answer.path(name)).as(name).isEqualTo(tree.path(name));
        }
        assertThat(EngineAnswer.read(new byte[0]).isNull()).isTrue();
    }
}
