package org.xuefa.journeys;

import static org.xuefa.journeys.StagePacks.EMERGENCY;
import static org.xuefa.journeys.StagePacks.ENVIRONMENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** This year's duty list is published; a sheet for next year's is read and waits; and a sheet with faults lies as a file that the journey imports. */
final class StageDuties {
    private static final ZoneId CITY_TIME = ZoneId.of("Asia/Shanghai");
    private static final String WATER_WELLS = "中华人民共和国水井保护法";

    private StageDuties() {}

    static Map<String, Object> bringInto(TestCity city, String bureau, Path folder) {
        var year = LocalDate.now(CITY_TIME).getYear();
        var list = "/duty-lists/" + draft(city, year);
        city.post(list + "/imports/" + read(city, list, good(bureau).sheet()) + "/applications", Map.of("mode", "all-or-nothing"), 200);
        city.call("POST", list + "/publication", null, city.read(list).header("ETag")).expect(200);

        var faulty = good(bureau)
                .row("WW-SD-02", ENVIRONMENT, "《石羊河流域水资源管理办法》", "", "沿河单位", "3月22日世界水日", "", "水生态科")
                .row("WW-SD-03", "武威市没有的局", "中华人民共和国湿地保护法", "", "国家工作人员", "2月2日", "", "")
                .row("WW-SD-04", ENVIRONMENT, "中华人民共和国环境保护法、中华人民共和国湿地保护法", "", "国家工作人员", "6月5日", "", "")
                .row("WW-SD-05", ENVIRONMENT, "排污许可管理条例", "", "国家工作人员", "6月5日", "现场宣讲", "联系人 15462060199");
        var next = "/duty-lists/" + draft(city, year + 1);
        var waiting = read(city, next, faulty.sheet());
        try {
            var file = folder.resolve("普法责任清单.xlsx");
            Files.write(file, faulty.sheet());
            return Map.of("sheet", file.toString(), "waiting", next.substring("/duty-lists/".length()) + "/imports/" + waiting, "environment", ENVIRONMENT, "year", year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DutySheet good(String bureau) {
        return new DutySheet()
                .row("WW-SD-01", ENVIRONMENT, "中华人民共和国湿地保护法", "第十九条 建设项目避让湿地；第二十八条 禁止的行为", "国家工作人员", "2月2日世界湿地日", "湿地保护图文展，进机关宣讲", "自然生态科")
                .row("STHJ-01", ENVIRONMENT, "中华人民共和国环境保护法", "第四条 保护环境是国家的基本国策", "国家工作人员", "6月5日环境日", "环境日现场宣传", "法规科")
                .row("YJGL-01", EMERGENCY, "中华人民共和国安全生产法", "第二十一条 主要负责人的职责", "生产经营单位", "6月安全生产月", "安全生产月进企业", "政策法规科")
                .row("YJGL-03", EMERGENCY, "中华人民共和国突发事件应对法", "", "国家工作人员", "5月12日防灾减灾日", "", "")
                .row("SF-01", bureau, WATER_WELLS, "第三条 不得填埋、污染公共水井", "社会公众", "12月4日国家宪法日", "送法进村", "普法科");
    }

    private static String draft(TestCity city, int year) {
        return city.post("/duty-lists", Map.of("year", year), 201).path("id").asText();
    }

    private static String read(TestCity city, String list, byte[] sheet) {
        return city.upload(list + "/imports?fileName=" + URLEncoder.encode("普法责任清单.xlsx", StandardCharsets.UTF_8), "admin", sheet).path("id").asText();
    }
}
