@NullMarked
package org.zhixing.identity.account;

import org.jspecify.annotations.NullMarked;
