package org.zhixing.shell;

import java.util.List;

/**
 * A paper that another module keeps of a case, or that can be begun from it.
 *
 * @param begins whether it begins something new; else it leads to what exists
 * @param labelKey message key of what it is
 * @param args parameters of the label
 * @param detail key of its state, empty for none
 */
public record CasePaper(boolean begins, String labelKey, List<Object> args, String detail, String href) {

    public CasePaper {
        args = List.copyOf(args);
    }
}
