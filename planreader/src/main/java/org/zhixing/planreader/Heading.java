package org.zhixing.planreader;

/**
 * A heading or item number on the way down to a task.
 *
 * @param level depth in the document, 1 for the outermost
 * @param label the number with its heading as written, such as 三、主要措施 or ①
 * @param span where it stands
 */
public record Heading(int level, String label, Span span) {}
