package org.zhixing.practice.web;

import org.zhixing.attachment.UploadRule;
import org.zhixing.shell.FormPage;

/** A form, and what its files may be. */
public record FilingPage(FormPage form, UploadRule upload) {}
