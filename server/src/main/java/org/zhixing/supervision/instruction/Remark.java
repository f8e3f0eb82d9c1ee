package org.zhixing.supervision.instruction;

import java.time.LocalDate;
import org.zhixing.supervision.RemarkKind;

/**
 * A remark or tick on the carrier.
 *
 * @param place its order on the carrier, from 1
 * @param text the exact words, empty for a tick
 */
public record Remark(int place, RemarkKind kind, Leader leader, LocalDate givenOn, String text) {}
