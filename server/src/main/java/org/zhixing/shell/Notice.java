package org.zhixing.shell;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;

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

    /** What came of an act: why not, or what is said when it is done. */
    public static <T> Notice of(Outcome<T> outcome, Function<T, Notice> done) {
        return outcome instanceof Outcome.Refused<T> refused
                ? refused(refused.refusal())
                : done.apply(outcome.orThrow());
    }

    public static Notice refused(Refusal refusal) {
        return new Notice(refusal.key(), refusal.args(), false);
    }
}
