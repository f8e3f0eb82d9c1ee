/** The pages: papers, what is done to them, numbers reserved for hand-written sheets. */
@NullMarked
package org.zhixing.paperwork.web;

import org.jspecify.annotations.NullMarked;
