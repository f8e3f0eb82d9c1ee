package org.zhixing.practice.library;

import java.util.List;
import org.zhixing.act.UnitId;
import org.zhixing.practice.Theme;

/**
 * A practice as it is written.
 *
 * @param unit whose practice it is
 * @param done what was done
 * @param why it worked
 * @param conditions under which it can be done again elsewhere
 */
public record NewPractice(
        UnitId unit, Theme theme, String title, String done, String why, String conditions, List<Evidence> evidence) {

    public NewPractice {
        evidence = List.copyOf(evidence);
    }
}
