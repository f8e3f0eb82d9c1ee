package org.zhixing.signoff;

import java.util.List;

/**
 * One step of a path.
 *
 * @param place from 1
 * @param posts names of posts, any of which may act; none for a step of the drafting office
 * @param byPage whether the signed page may stand for the answer (practice 3)
 * @param within how long until a reminder, a period code such as {@code 1wd}
 */
public record Step(int place, StepKind kind, List<String> posts, boolean byPage, String within) {

    public Step {
        posts = List.copyOf(posts);
    }
}
