package org.zhixing.ladder;

import java.time.LocalTime;
import java.util.Map;
import org.zhixing.worktime.Period;

/** The rules of the ladder by their keys, as a trial reads them. */
record Numbers(Map<String, String> values) {

    boolean knows(String key) {
        return values.containsKey(key);
    }

    String value(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("no rule " + key);
        }
        return value;
    }

    Period period(String key) {
        return Period.parse(value(key)).orElseThrow(() -> new IllegalStateException("no period: " + key));
    }

    /** A period's length, whatever it counts. */
    int length(String key) {
        return Period.parse(value(key)).map(Period::length).orElse(0);
    }

    int number(String key) {
        return Integer.parseInt(value(key));
    }

    LocalTime time(String key) {
        return LocalTime.parse(value(key));
    }
}
