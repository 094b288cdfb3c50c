package cn.example.xuefa;

/** Just enough JSON for this plugin; a larger one brings a library under {@code lib/} in its jar. */
final class Json {
    private Json() {}

    static String text(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> json.append(character < 0x20 ? String.format("\\u%04x", character) : String.valueOf((char) character));
            }
        });
        return json.append('"').toString();
    }
}
