package org.zhixing.practice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Timeline;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.library.Adoption;
import org.zhixing.practice.library.Practice;
import org.zhixing.practice.library.Source;

/**
 * One practice.
 *
 * @param sources dockets and campaigns behind it, as far as the reader may see them
 * @param withheld how many he may not see
 * @param past whether its review day has passed
 * @param inside whether the reader sees how it came about; others read what was released
 * @param publication where its publication outside stands or may be proposed, null for who does not decide on it
 * @param published whether there is such a publication already
 * @param answer where the reader answers the question on it, null when he is not asked
 */
public record PracticePage(
        Practice one,
        String unit,
        List<Source> sources,
        int withheld,
        List<Adopted> adoptions,
        boolean past,
        boolean inside,
        List<Stored> files,
        @Nullable Timeline timeline,
        @Nullable String answer,
        @Nullable String publication,
        boolean published,
        @Nullable LibraryAct primary,
        List<LibraryAct> others) {

    /**
     * A unit that adopted it.
     *
     * @param docket the docket linked, null where there is none or the reader may not see it
     */
    public record Adopted(Adoption adoption, String unit, @Nullable Source docket) {}
}
