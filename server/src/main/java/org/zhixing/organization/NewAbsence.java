package org.zhixing.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.zhixing.act.PersonId;

/**
 * Days on which a person is away; stand-ins act meanwhile (R061).
 *
 * @param until last day away
 * @param reason why, in a few words
 * @param handOver what the stand-in must know
 */
public record NewAbsence(UUID id, PersonId person, LocalDate from, LocalDate until, String reason, String handOver) {}
