package org.zhixing.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.zhixing.act.Actor;

/** The signed-in actor of a request. The module {@code identity} sets it; everybody else reads it. */
public final class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private CurrentActor() {}

    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    public static void set(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }
}
