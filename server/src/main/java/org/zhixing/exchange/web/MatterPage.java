package org.zhixing.exchange.web;

import java.util.List;
import org.zhixing.exchange.Matter;
import org.zhixing.exchange.Problem;

/**
 * One matter as the other system wrote it.
 *
 * @param members names of the units that each get a docket below it when it is opened
 */
public record MatterPage(Matter matter, List<Problem> problems, List<String> members) {}
