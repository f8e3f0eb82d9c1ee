/**
 * What is added to a node of the product on trial, found there because it lies on its class path: a driver that does
 * what the trial asks through the modules' own entrances, a kind of limit whose effects can be counted, and clocks that
 * can be set wrong.
 */
@NullMarked
package org.zhixing.chaos.node;

import org.jspecify.annotations.NullMarked;
