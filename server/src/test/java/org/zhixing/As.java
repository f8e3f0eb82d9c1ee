package org.zhixing;

import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhixing.act.Actor;
import org.zhixing.shell.CurrentActor;

/** Lets a request of a page test be made by an actor; use it with filters left out, the door has tests of its own. */
public final class As {

    private As() {}

    public static RequestPostProcessor actor(Actor actor) {
        return request -> {
            CurrentActor.set(request, actor);
            return request;
        };
    }
}
