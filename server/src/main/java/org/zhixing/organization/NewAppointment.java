package org.zhixing.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;

/**
 * A person put on a post.
 *
 * @param from first day
 * @param until last day, null while it lasts
 */
public record NewAppointment(PersonId person, PostId post, LocalDate from, @Nullable LocalDate until) {}
