package org.zhixing.planreader.task;

import java.util.List;
import org.zhixing.planreader.unit.Part;

/**
 * The units a sentence makes act.
 *
 * @param start where the first of them stands
 * @param rule how they were found
 */
record Actor(List<Part> parts, int start, String rule) {}
