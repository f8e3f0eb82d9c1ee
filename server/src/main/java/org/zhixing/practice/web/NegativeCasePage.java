package org.zhixing.practice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Timeline;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.negative.NegativeCase;
import org.zhixing.timelimit.LimitView;

/**
 * One negative case.
 *
 * @param readers names of the units it is shown to
 * @param basisHref where the decision behind stands, null for those who are not inside
 * @param stands whether that decision stands as it stood
 * @param past whether its last day has passed
 * @param inside whether the reader sees how it came about; others read what was released to them
 * @param answer where the reader answers the question on it, null when he is not asked
 */
public record NegativeCasePage(
        NegativeCase one,
        String unit,
        List<String> readers,
        @Nullable String basisHref,
        boolean stands,
        boolean past,
        boolean inside,
        @Nullable LimitView limit,
        List<Stored> files,
        @Nullable Timeline timeline,
        @Nullable String answer,
        @Nullable LibraryAct primary,
        List<LibraryAct> others) {}
