/** The pages: one sheet, the register of numbers, the public check of a document. */
@NullMarked
package org.zhixing.paper.web;

import org.jspecify.annotations.NullMarked;
