package org.zhixing.worktime;

/**
 * What happens when a period of calendar days or months ends on a rest day. 民法典 203 rolls forward; no such rule is
 * stated for an authority's own duties, nor for a date a document states (practice 9). Working-day periods never end on
 * a rest day.
 */
public enum DueOnRestDay {
    STAYS,
    ROLLS_FORWARD
}
