/**
 * Side-by-side measurements: ours, a peer that does the same job, and the limit that this machine sets to both. Each
 * runs all three in turn in the same run and tells the medians and their ratios.
 */
@NullMarked
package org.zhixing.bench;

import org.jspecify.annotations.NullMarked;
