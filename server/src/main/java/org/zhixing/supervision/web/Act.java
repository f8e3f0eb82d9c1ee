package org.zhixing.supervision.web;

import java.util.List;

/**
 * Something this actor may do now.
 *
 * @param labelKey message key of what it is
 * @param detailKeys message keys that say to what, for instance the colour of a notice
 */
public record Act(String labelKey, List<String> detailKeys, String href) {

    public Act {
        detailKeys = List.copyOf(detailKeys);
    }
}
