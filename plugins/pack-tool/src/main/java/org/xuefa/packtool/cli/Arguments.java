package org.xuefa.packtool.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plain words and {@code --name value} pairs of a command. A name may be given more than once. */
record Arguments(List<String> words, Map<String, List<String>> named) {
    static final String USAGE = String.join("\n",
            "课程包工具。用法：",
            "  new <文件夹> --id <编号> --title <标题> --department <部门>   新建一个课程包",
            "  keygen <文件名>                                               生成签名密钥：<文件名>.key.pem（私钥，自己保管）和 <文件名>.pub.pem（公钥，交给市级管理员登记）",
            "  validate <文件夹或包>                                         检查内容，列出全部问题",
            "  sign <文件夹> --key <私钥> [--out <包>]                       检查并签名，生成课程包文件",
            "  verify <包> --key <公钥> …                                    检查包、校验和与签名",
            "  show <包>                                                     显示课程包的内容",
            "  diff <旧文件夹或包> <新文件夹或包>                            比较两个版本",
            "退出码：0 通过，1 有问题，2 用法错误。");

    static Arguments parse(List<String> given) {
        var words = new ArrayList<String>();
        var named = new LinkedHashMap<String, List<String>>();
        for (int index = 0; index < given.size(); index++) {
            var word = given.get(index);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (index + 1 < given.size()) {
                named.computeIfAbsent(word.substring(2), name -> new ArrayList<>()).add(given.get(++index));
            } else {
                throw new IllegalArgumentException(word + " 后面缺少内容");
            }
        }
        return new Arguments(words, named);
    }

    Path path(int place) {
        if (place >= words.size()) {
            throw new IllegalArgumentException(USAGE);
        }
        return Path.of(words.get(place));
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException("缺少 --" + name));
    }

    Optional<String> optional(String name) {
        return named.getOrDefault(name, List.of()).stream().findFirst();
    }

    List<String> all(String name) {
        return named.getOrDefault(name, List.of());
    }
}
