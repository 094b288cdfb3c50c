package org.xuefa.packtool.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** {@code java -jar pack-tool-cli.jar <command> …}: 0 when all is well, 1 when the pack is refused, 2 when the command is not understood. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, errors));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream errors) {
        if (arguments.isEmpty()) {
            errors.println(Arguments.USAGE);
            return 2;
        }
        try {
            return new Commands(out).run(arguments.get(0), Arguments.parse(arguments.subList(1, arguments.size())));
        } catch (NoSuchFileException e) {
            errors.println("没有这个文件：" + e.getFile());
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            errors.println("读写文件失败：" + e.getMessage());
        }
        return 2;
    }
}
