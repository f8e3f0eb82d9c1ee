package org.zhixing.shell;

import java.util.List;

/**
 * One part of the left navigation as its reader sees it.
 *
 * @param section which part
 * @param entries its entries from the top, never none
 */
public record MenuPart(MenuSection section, List<NavigationEntry> entries) {}
