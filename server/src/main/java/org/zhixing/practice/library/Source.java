package org.zhixing.practice.library;

import org.zhixing.act.UnitId;

/**
 * A docket or a campaign as evidence, for a reader who may see it.
 *
 * @param unit that did it
 * @param done what it reported as done, empty for nothing yet
 * @param finished whether its result has been accepted
 * @param passedOn whether it went from unit to unit (R166)
 * @param internal whether it is internal material, which the whole house must not read
 */
public record Source(
        Evidence evidence,
        String number,
        String title,
        String href,
        UnitId unit,
        String done,
        boolean finished,
        boolean passedOn,
        boolean internal) {

    public String label() {
        return number.isEmpty() ? title : number + " " + title;
    }
}
