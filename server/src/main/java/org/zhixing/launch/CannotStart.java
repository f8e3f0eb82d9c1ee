package org.zhixing.launch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a process or command cannot go on, in words for the person at the console. No stack trace is shown for it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String why) {
        this(why, null);
    }

    public CannotStart(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    /** The reason in words that lies behind a failure, however deep. */
    static Optional<CannotStart> behind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
