package org.zhixing.shell;

import java.util.function.Predicate;
import org.zhixing.act.Actor;

/**
 * One entry of the left navigation; a module contributes a bean of this type.
 *
 * @param order place from the top, in the order of {@code interface.md}: workbench 10, plans 20, supervision 30,
 *     responsibility 40, …, cockpit 130, system 140 and up
 * @param key message key of the label
 * @param href path of the page
 * @param icon name of a symbol in the icon sprite
 * @param visibleTo who may use the page behind it
 */
public record NavigationEntry(int order, String key, String href, String icon, Predicate<Actor> visibleTo) {}
