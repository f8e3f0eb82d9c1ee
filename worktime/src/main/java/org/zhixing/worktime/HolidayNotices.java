package org.zhixing.worktime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The notices that come with the library, one file per year with its source: 2008 to 2026. */
public final class HolidayNotices {

    private HolidayNotices() {}

    /** All notices on board, in the order of their years. */
    public static List<HolidayNotice> builtIn() {
        List<HolidayNotice> all = new ArrayList<>();
        for (String file : lines("index.txt")) {
            NoticeReading reading = NoticeLines.read(String.join("\n", lines(file)));
            if (!reading.clean()) {
                throw new IllegalStateException(file + ": " + reading.problems());
            }
            all.addAll(reading.notices());
        }
        return List.copyOf(all);
    }

    static List<String> lines(String file) {
        try (InputStream in = HolidayNotices.class.getResourceAsStream("holidays/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
