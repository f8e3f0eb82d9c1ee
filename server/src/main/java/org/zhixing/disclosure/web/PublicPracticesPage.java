package org.zhixing.disclosure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.disclosure.PublicPractices.PublicPractice;

/**
 * Practices that everybody reads.
 *
 * @param next address of the following page, null on the last
 */
public record PublicPracticesPage(List<PublicPractice> rows, @Nullable String next) {}
