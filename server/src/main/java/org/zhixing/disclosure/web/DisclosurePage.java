package org.zhixing.disclosure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.disclosure.Disclosure;
import org.zhixing.disclosure.DisclosureAct;
import org.zhixing.ledger.Timeline;

/**
 * One publication.
 *
 * @param primary what this reader may do now, null for nothing
 */
public record DisclosurePage(
        Disclosure one, String unit, @Nullable DisclosureAct primary, List<DisclosureAct> others, Timeline timeline) {}
