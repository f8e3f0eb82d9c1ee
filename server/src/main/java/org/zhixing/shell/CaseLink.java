package org.zhixing.shell;

import java.util.List;

/**
 * A way from a case to a page of another module.
 *
 * @param key message key of what is read
 * @param args its parameters
 * @param href where it leads
 */
public record CaseLink(String key, List<Object> args, String href) {

    public CaseLink {
        args = List.copyOf(args);
    }
}
