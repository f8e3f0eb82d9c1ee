package org.zhixing.planreader;

import org.jspecify.annotations.Nullable;

/**
 * A stage of the plan (第二阶段…), R150.
 *
 * @param name the stage as written, without its time
 * @param window when it runs, if the document says so
 */
public record Stage(Field<String> name, @Nullable Field<DueDate> window) {}
