package org.zhixing.paper.register;

/**
 * A document number in parts (发文字号, GB/T 9704-2012 7.2.5).
 *
 * @param code prefix and code, for instance 云督立
 * @param year year of the issue date
 * @param serial from 1, without gaps within code and year
 */
public record DocumentNumber(String code, int year, int serial) {}
