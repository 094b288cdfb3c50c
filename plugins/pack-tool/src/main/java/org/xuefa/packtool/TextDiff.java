package org.xuefa.packtool;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: the longest common lines stay, the others are taken out and put in. */
public final class TextDiff {
    /** Beyond so many pairs of lines the middle is shown as replaced whole: right, only less fine. */
    private static final long MOST_PAIRS = 4_000_000;

    private TextDiff() {}

    public enum Sign { SAME, OUT, IN }

    public record Line(Sign sign, String text) {}

    public static List<Line> lines(String before, String after) {
        var old = before.split("\n", -1);
        var fresh = after.split("\n", -1);
        var head = 0;
        while (head < old.length && head < fresh.length && old[head].equals(fresh[head])) {
            head++;
        }
        var tail = 0;
        while (tail < old.length - head && tail < fresh.length - head && old[old.length - 1 - tail].equals(fresh[fresh.length - 1 - tail])) {
            tail++;
        }
        var lines = new ArrayList<Line>();
        for (int index = 0; index < head; index++) {
            lines.add(new Line(Sign.SAME, old[index]));
        }
        middle(old, fresh, head, old.length - tail, fresh.length - tail, lines);
        for (int index = old.length - tail; index < old.length; index++) {
            lines.add(new Line(Sign.SAME, old[index]));
        }
        return List.copyOf(lines);
    }

    private static void middle(String[] old, String[] fresh, int from, int oldEnd, int freshEnd, List<Line> lines) {
        var rows = oldEnd - from;
        var columns = freshEnd - from;
        var common = (long) rows * columns > MOST_PAIRS ? new int[rows + 1][1] : common(old, fresh, from, rows, columns);
        var fine = common[0].length > columns;
        var row = 0;
        var column = 0;
        while (row < rows || column < columns) {
            if (fine && row < rows && column < columns && old[from + row].equals(fresh[from + column])) {
                lines.add(new Line(Sign.SAME, old[from + row]));
                row++;
                column++;
            } else if (row < rows && (!fine || column == columns || common[row + 1][column] >= common[row][column + 1])) {
                lines.add(new Line(Sign.OUT, old[from + row++]));
            } else {
                lines.add(new Line(Sign.IN, fresh[from + column++]));
            }
        }
    }

    /** Length of the longest common lines from each pair on. */
    private static int[][] common(String[] old, String[] fresh, int from, int rows, int columns) {
        var common = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                common[row][column] = old[from + row].equals(fresh[from + column]) ? common[row + 1][column + 1] + 1 : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        return common;
    }
}
