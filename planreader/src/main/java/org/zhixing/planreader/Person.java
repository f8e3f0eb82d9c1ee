package org.zhixing.planreader;

/**
 * A named person and the label or post the name stands under.
 *
 * @param name without inner spaces
 * @param role the label as written, such as 分管领导, or the role in a leading group, such as 副组长
 * @param title the post the person holds, empty if not said
 */
public record Person(String name, String role, String title) {}
