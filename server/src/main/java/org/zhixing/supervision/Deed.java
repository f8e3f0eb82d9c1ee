package org.zhixing.supervision;

import java.time.Instant;
import org.zhixing.act.Actor;

/**
 * A command with who gives it and when, for batches in which many act.
 *
 * @param at case time of the act
 */
public record Deed<C>(Instant at, Actor actor, C command) {}
