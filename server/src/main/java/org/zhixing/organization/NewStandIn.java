package org.zhixing.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PostId;

/**
 * A pair of posts (AB角, R061): the holder of B acts for the holder of A while A is absent, and only then.
 *
 * @param a the post that is stood in for
 * @param b the post that stands in
 */
public record NewStandIn(UUID id, PostId a, PostId b, LocalDate from, @Nullable LocalDate until) {}
