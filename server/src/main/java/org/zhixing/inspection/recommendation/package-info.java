/**
 * What the supervision office recommends after an inspection (domain law L1 articles 18 to 21): the unit is heard, a leader
 * of the government approves, the competent body decides by itself and its answer is kept. A recommendation changes nothing
 * anywhere, and never speaks of a person.
 */
@NullMarked
@NamedInterface("recommendation")
package org.zhixing.inspection.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
