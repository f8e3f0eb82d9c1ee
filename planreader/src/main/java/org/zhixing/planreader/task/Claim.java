package org.zhixing.planreader.task;

import java.util.List;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.unit.Part;

/**
 * A stretch of text that assigns and is no part of the action: a bracket, or label lines.
 *
 * @param start first character to leave out of the action
 * @param end one behind the last
 * @param rule the way it is written
 */
record Claim(int start, int end, List<Part> parts, List<Field<Person>> persons, List<TimeWord> times, String rule) {
    boolean units() {
        return !parts.isEmpty();
    }

    /** Whether it assigns anything at all. */
    boolean assigns() {
        return units() || !times.isEmpty() || !persons.isEmpty();
    }
}
