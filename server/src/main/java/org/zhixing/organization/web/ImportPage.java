package org.zhixing.organization.web;

import org.zhixing.shell.TableImport;

/**
 * Where a table is offered.
 *
 * @param from proposed first day
 */
public record ImportPage(String from) {

    public int megabytes() {
        return TableImport.LARGEST / 1024 / 1024;
    }
}
