package org.zhixing.practice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.attachment.Stored;
import org.zhixing.campaign.course.Course;
import org.zhixing.ledger.Timeline;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.library.Practice;
import org.zhixing.practice.material.Material;

/**
 * One item of the material store.
 *
 * @param stage its name, empty for the whole campaign
 * @param keeps whether the reader keeps the store, and so reads the consent of persons
 * @param practice that it leads to, null for none or one that the reader may not see
 */
public record MaterialPage(
        Material one,
        Course campaign,
        String stage,
        @Nullable Practice practice,
        boolean keeps,
        List<Stored> files,
        @Nullable Timeline timeline,
        @Nullable LibraryAct primary,
        List<LibraryAct> others) {}
