package org.zhixing.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;

/** A person named to record a leader's paper or oral decisions (practice 2); never to decide for him. */
public record NewSecretary(PersonId leader, PersonId secretary, LocalDate from, @Nullable LocalDate until) {}
