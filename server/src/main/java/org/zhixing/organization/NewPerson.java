package org.zhixing.organization;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;

/**
 * A person to be registered; no more is kept than the work needs.
 *
 * @param email official address for messages that carry a number and a date only, null if none
 */
public record NewPerson(PersonId id, String name, @Nullable String email) {}
