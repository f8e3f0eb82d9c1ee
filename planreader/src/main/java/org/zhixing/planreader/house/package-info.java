/** What an office has taught the reader about the documents of one issuer. */
@NullMarked
package org.zhixing.planreader.house;

import org.jspecify.annotations.NullMarked;
