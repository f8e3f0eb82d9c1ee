/** Pages of proposals, and the public page of replies. */
@NullMarked
package org.zhixing.proposal.web;

import org.jspecify.annotations.NullMarked;
