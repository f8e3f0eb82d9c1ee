package org.zhixing.shell;

import java.util.Comparator;
import java.util.function.Predicate;
import org.zhixing.act.Actor;

/**
 * One entry of the left navigation; a module contributes a bean of this type.
 *
 * @param section the part of the menu it stands in
 * @param order place from the top of its part
 * @param key message key of the label
 * @param href path of the page
 * @param icon name of a symbol in the icon sprite
 * @param visibleTo who may use the page behind it
 */
public record NavigationEntry(
        MenuSection section, int order, String key, String href, String icon, Predicate<Actor> visibleTo) {

    /** From the top of the menu. */
    public static final Comparator<NavigationEntry> FROM_THE_TOP =
            Comparator.comparing(NavigationEntry::section).thenComparingInt(NavigationEntry::order);

    /** Whether the page is this entry's own or lies below it. */
    boolean leadsTo(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
