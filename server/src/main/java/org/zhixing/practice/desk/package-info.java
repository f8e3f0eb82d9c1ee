/** What all registers of practice need: tables, rules, limits, who sees what. */
@NullMarked
@NamedInterface("desk")
package org.zhixing.practice.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
