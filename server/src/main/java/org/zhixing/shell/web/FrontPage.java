package org.zhixing.shell.web;

import java.util.List;
import org.zhixing.shell.PublicEntry;

/** What a visitor may open. */
public record FrontPage(List<PublicEntry> open) {}
