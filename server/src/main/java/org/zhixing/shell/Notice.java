package org.zhixing.shell;

import java.io.Serializable;
import java.util.List;

/**
 * A line shown once on the page after a redirect; add it to the flash attributes under {@link #ATTRIBUTE}.
 *
 * @param key message key
 * @param good done, or refused
 */
public record Notice(String key, List<Object> args, boolean good) implements Serializable {

    public static final String ATTRIBUTE = "notice";

    public static Notice done(String key, Object... args) {
        return new Notice(key, List.of(args), true);
    }

    public static Notice refused(org.zhixing.act.Refusal refusal) {
        return new Notice(refusal.key(), refusal.args(), false);
    }
}
