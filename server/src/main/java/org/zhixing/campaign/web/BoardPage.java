package org.zhixing.campaign.web;

import java.util.List;
import java.util.Map;
import org.zhixing.campaign.course.Course;

/**
 * What is in hand, on one of three levels (R156).
 *
 * @param level units, sections of a unit, or posts of a section
 * @param unit name of the unit whose sections or posts are shown, empty on the first level
 * @param unitHref where its sections are, empty on the first level
 * @param section name of the section whose posts are shown, empty for the unit itself
 */
public record BoardPage(Course course, Level level, String unit, String unitHref, String section, List<Row> rows) {

    /** Who answers, where it is worked on, by whom. */
    public enum Level {
        /** 部门为主体. */
        UNIT,
        /** 处室为平台. */
        SECTION,
        /** 岗位为基础. */
        POST
    }

    /**
     * One of them.
     *
     * @param name empty for what has not been given to anybody
     * @param filter leads to its tasks
     */
    public record Row(String name, ItemFilter filter, Map<BoardColumn, Integer> figures) {

        public int of(BoardColumn column) {
            return figures.getOrDefault(column, 0);
        }

        /** The tasks behind a figure. */
        public String items(BoardColumn column) {
            return new ItemFilter("", filter.unit(), filter.section(), filter.person(), column.name()).address();
        }
    }

    public boolean opens() {
        return level != Level.POST;
    }
}
