package org.zhixing.workbench.web;

import java.util.List;
import org.zhixing.shell.Found;

/** What the search found. */
public record SearchPage(String question, List<Found> found) {}
