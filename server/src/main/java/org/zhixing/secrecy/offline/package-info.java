/** The register of offline matters. */
@NullMarked
package org.zhixing.secrecy.offline;

import org.jspecify.annotations.NullMarked;
