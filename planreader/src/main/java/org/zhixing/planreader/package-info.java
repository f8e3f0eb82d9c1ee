/**
 * Reads an official plan document (方案, 意见, 通知, 任务分解表) into its structure and its tasks: who leads, who supports,
 * by when, how much. It promises that every field names the characters it came from, the rule that found it and, where it
 * is not sure, the doubt; the same document always gives the same plan, in time linear in its length. Serves R030, R031,
 * R033, R147 and R150. It must never guess: what the text does not say stays empty, and no clock of the machine is read.
 */
@NullMarked
package org.zhixing.planreader;

import org.jspecify.annotations.NullMarked;
