package org.zhixing.organization;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;

/** A person as registered. */
public record Person(PersonId id, String name, @Nullable String email) {}
