package org.zhixing.shell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;

/**
 * One thing that waits for the actor.
 *
 * @param subject the case it belongs to
 * @param title what the case is called, as written in it
 * @param actKey message key of what is to be done
 * @param href where it is done
 * @param dueAt case time at which it is late, null if it has no limit
 * @param urgent marked urgent by the opener
 */
public record ToDo(
        CaseRef subject, String title, String actKey, String href, @Nullable Instant dueAt, boolean urgent) {}
