package org.zhixing.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A register as an office has kept it for a year, ugly on purpose and always the same for a seed: titles above merged
 * heads of two rows, sub-heads, heads repeated, blank rows, notes at the foot, cells merged down a column, days written in
 * a dozen ways, units by their short names, misspelt and several in a cell, rows doubled and rows done. How days are written
 * is language-data.
 */
public final class OldRegister {

    private static final int COLUMNS = 16;
    private static final int HEAD = 3;
    private static final int EVERY_SECTION = 67;

    private final Map<String, String> words = Words.pairs("register.txt");
    private final Random random;
    private final List<String> units;
    private final LocalDate today;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Sheet sheet = book.createSheet("Sheet1");
    private final CellStyle dates = book.createCellStyle();
    private int row;

    private OldRegister(long seed, List<String> units, LocalDate today) {
        this.random = new Random(seed);
        this.units = units;
        this.today = today;
        dates.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
    }

    /**
     * Writes a register as XLSX.
     *
     * @param rows how many rows are items, doubled and done ones included
     * @param units names of units that lead
     */
    public static byte[] xlsx(long seed, int rows, List<String> units, LocalDate today) {
        try (var out = new ByteArrayOutputStream()) {
            var register = new OldRegister(seed, units, today);
            register.write(rows);
            try (var book = register.book) {
                book.write(out);
            }
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As {@link #xlsx(long, int, List, LocalDate)}, of the units of the sample city. */
    public static byte[] ofTheCity(long seed, int rows, LocalDate today) {
        var names = Words.lines("units.csv").stream()
                .map(line -> line.split(";", -1))
                .filter(unit -> unit[1].equals("DEPARTMENT"))
                .map(unit -> unit[0])
                .toList();
        return xlsx(seed, rows, names, today);
    }

    private void write(int rows) {
        text(row, 0, say("title", String.valueOf(today.getYear())));
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, COLUMNS - 1));
        row++;
        text(
                row,
                0,
                say(
                        "note.top",
                        String.valueOf(today.getYear()),
                        String.valueOf(today.getMonthValue()),
                        String.valueOf(today.getDayOfMonth())));
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, COLUMNS - 1));
        row++;
        heads(true);
        int section = 0;
        for (int item = 0; item < rows; item++) {
            if (item % EVERY_SECTION == 0) {
                text(row, 0, all("sections")[section++ % all("sections").length]);
                sheet.addMergedRegion(new CellRangeAddress(row, row, 0, COLUMNS - 1));
                row++;
            }
            if (item > 0 && item % 150 == 0) {
                heads(false);
            }
            if (item % 45 == 44) {
                row++;
            }
            boolean doubled = item > 0 && item % 37 == 0;
            if (doubled) {
                again(item);
            } else {
                item(item);
            }
        }
        row++;
        for (String note : all("footer")) {
            text(row++, 0, note);
        }
    }

    private void heads(boolean first) {
        int top = row;
        String[] above = words("heads.top");
        String[] below = words("heads.sub");
        for (int column = 0; column < COLUMNS; column++) {
            text(top, column, above[column]);
            text(top + 1, column, below[column].strip());
        }
        for (int column = 0; column < COLUMNS; column++) {
            boolean wide = !above[column].isEmpty() && column + 1 < COLUMNS && above[column + 1].isEmpty();
            if (wide) {
                sheet.addMergedRegion(new CellRangeAddress(top, top, column, column + 1));
            } else if (below[column].isBlank()) {
                sheet.addMergedRegion(new CellRangeAddress(top, top + 1, column, column));
            }
        }
        row += first ? HEAD - 1 : 2;
    }

    private void again(int item) {
        Row before = Objects.requireNonNull(sheet.getRow(row - 1));
        text(row, 0, String.valueOf(item + 1));
        for (int column = 1; column < COLUMNS; column++) {
            var cell = before.getCell(column);
            if (cell == null) {
                continue;
            }
            switch (cell.getCellType()) {
                case NUMERIC -> {
                    var copy = line(row).createCell(column);
                    copy.setCellValue(cell.getNumericCellValue());
                    copy.setCellStyle(cell.getCellStyle());
                }
                default -> text(row, column, cell.getStringCellValue());
            }
        }
        row++;
    }

    private void item(int item) {
        String year = String.valueOf(today.getYear());
        LocalDate opened = today.minusDays(5L + random.nextInt(180));
        LocalDate due = opened.plusDays(20L + random.nextInt(200));
        text(row, 0, String.valueOf(item + 1));
        text(
                row,
                1,
                item % 61 == 60 ? say("number", year, String.valueOf(item)) : say("number", year, "" + (item + 1)));
        String place = all("places")[item / 40 % all("places").length];
        text(row, 2, item % 199 == 100 ? "" : one("verbs") + place + all("objects")[item % all("objects").length]);
        text(row, 3, one("requirements"));
        text(row, 4, say(random, "sources", year, String.valueOf(1 + item / 9)));
        opened(row, 5, opened, item);
        text(row, 6, lead(item));
        text(row, 7, item % 3 == 0 ? shortly(unit()) + "、" + shortly(unit()) : item % 7 == 0 ? unit() : "");
        text(row, 8, one("people"));
        due(row, 9, due, item);
        text(row, 10, one("urgency"));
        text(row, 11, one("progress"));
        text(row, 12, item % 23 == 5 ? one("done") : item % 5 == 0 ? "" : "否");
        if (item % 57 == 20) {
            text(row, 13, say("yellow", year, String.valueOf(1 + item / 57)));
            text(row, 14, day("yyyy.M.d", today.minusDays(4)));
        }
        row++;
    }

    private String lead(int item) {
        String unit = unit();
        if (item % 131 == 70) {
            return "";
        }
        if (item % 41 == 13) {
            return misspelt(units.get(item % units.size()));
        }
        return switch (item % 5) {
            case 0 -> unit;
            case 1 -> shortly(unit);
            case 2 -> " " + shortly(unit) + "\n";
            case 3 -> shortly(unit) + "（牵头）、" + shortly(unit());
            default -> shortly(unit);
        };
    }

    private String unit() {
        return units.get(random.nextInt(units.size()));
    }

    /** Without the name of the city, as everybody writes. */
    private static String shortly(String unit) {
        int city = unit.indexOf('市');
        return city > 0 && city < unit.length() - 3 ? unit.substring(city) : unit;
    }

    /** One letter too few. */
    private static String misspelt(String unit) {
        String brief = shortly(unit);
        int cut = brief.length() / 2;
        return brief.substring(0, cut) + brief.substring(cut + 1);
    }

    private void opened(int row, int column, LocalDate day, int item) {
        switch (item % 7) {
            case 0 -> date(row, column, day);
            case 1 -> text(row, column, day("yyyy-MM-dd", day));
            case 2 -> line(row).createCell(column).setCellValue(DateUtil.getExcelDate(day));
            case 3 -> text(row, column, day("yyyy.M.d", day));
            case 4 -> text(row, column, day("yyyy/M/d", day));
            case 5 -> text(row, column, day("yyyyMMdd", day));
            default -> text(row, column, " " + day("yyyy.MM.dd", day) + " ");
        }
    }

    private void due(int row, int column, LocalDate day, int item) {
        if (item % 67 == 33) {
            text(row, column, one("bad.days"));
            return;
        }
        String year = day.getYear() == today.getYear() ? "" : day.getYear() + "年";
        switch (item % 9) {
            case 0 -> date(row, column, day);
            case 1 -> text(row, column, day("yyyy.M.d", day));
            case 2 -> text(row, column, year + day.getMonthValue() + "月底");
            case 3 -> text(row, column, year + day.getMonthValue() + "月底前");
            case 4 -> text(row, column, day.getYear() + "年" + day.getMonthValue() + "月");
            case 5 -> line(row).createCell(column).setCellValue(DateUtil.getExcelDate(day));
            case 6 -> text(row, column, day("yyyy-MM-dd", day));
            case 7 -> text(row, column, item % 2 == 0 ? one("ongoing") : day("yyyy/M/d", day));
            default -> text(row, column, item % 4 == 0 ? "" : "年底前");
        }
    }

    private void date(int row, int column, LocalDate day) {
        var cell = line(row).createCell(column);
        cell.setCellValue(day);
        cell.setCellStyle(dates);
    }

    private static String day(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
    }

    private void text(int row, int column, String text) {
        if (!text.isEmpty()) {
            line(row).createCell(column).setCellValue(text);
        }
    }

    private Row line(int number) {
        var line = sheet.getRow(number);
        return line == null ? sheet.createRow(number) : line;
    }

    private String[] words(String key) {
        return Objects.requireNonNull(words.get(key), key).split("\\|", -1);
    }

    private String[] all(String key) {
        return Objects.requireNonNull(words.get(key), key).split("\\|");
    }

    private String one(String key) {
        String[] all = all(key);
        return all[random.nextInt(all.length)];
    }

    private String say(String key, String... args) {
        return MessageFormat.format(Objects.requireNonNull(words.get(key), key), (Object[]) args);
    }

    private String say(Random drawn, String key, String... args) {
        String[] all = all(key);
        return MessageFormat.format(all[drawn.nextInt(all.length)], (Object[]) args);
    }
}
