package org.zhixing.launch;

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
}
