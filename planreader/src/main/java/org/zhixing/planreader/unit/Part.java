package org.zhixing.planreader.unit;

/**
 * One unit with its role as the words give it.
 *
 * @param joint whether the words say that several lead side by side, which beats any convention
 */
public record Part(Name name, Role role, boolean joint) {}
