package org.zhixing.intake.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.zhixing.organization.UnitMatch;

/**
 * What a dry run is made against.
 *
 * @param register name of the register, which is the source where a row has none
 * @param year of days without one
 * @param units what written names stand for today
 * @param numbers that dockets of the house bear already
 * @param titles of dockets that run in the house, plain
 */
public record Context(
        String register,
        int year,
        LocalDate today,
        Map<String, UnitMatch> units,
        Set<String> numbers,
        Set<String> titles) {}
