package org.zhixing.brief.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.brief.ExampleChoice;

/**
 * A practice as a good example of a brief.
 *
 * @param decidedBy who kept or struck it, null while nobody has
 * @param href its page
 */
public record Example(
        UUID practice,
        String unitName,
        String title,
        String words,
        ExampleChoice choice,
        @Nullable String decidedBy,
        String href) {}
