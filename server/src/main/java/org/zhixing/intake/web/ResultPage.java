package org.zhixing.intake.web;

import org.zhixing.intake.Register;

/**
 * What became of a register.
 *
 * @param quiet how many of its dockets wait for the review
 * @param actedOn on how many somebody has acted, which keeps the import from being withdrawn
 */
public record ResultPage(Register register, int quiet, int actedOn) {}
