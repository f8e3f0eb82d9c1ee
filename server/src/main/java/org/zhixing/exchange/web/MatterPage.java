package org.zhixing.exchange.web;

import java.util.List;
import org.zhixing.exchange.Matter;
import org.zhixing.exchange.Problem;

/** One matter as the other system wrote it. */
public record MatterPage(Matter matter, List<Problem> problems) {}
