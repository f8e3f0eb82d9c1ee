package org.zhixing.sample.web;

/**
 * What a visitor sees who comes too early.
 *
 * @param percent how far it is
 */
public record PreparingPage(int percent) {}
