package org.zhixing.paper.web;

import java.util.List;
import org.zhixing.paper.NumberCodes;

/**
 * What numbers begin with.
 *
 * @param mayChange whether the reader may set the prefix
 */
public record CodesPage(List<NumberCodes.FormCode> codes, String prefix, boolean mayChange) {}
