package org.zhixing.timelimit.web;

import java.util.List;
import org.zhixing.timelimit.Repairs.Repair;

/** Limits that the sweep has set aside. */
public record RepairsPage(List<Repair> repairs) {}
