package org.zhixing.organization.web;

import org.zhixing.organization.intake.SheetFile;

/**
 * Where a table is offered.
 *
 * @param from proposed first day
 */
public record ImportPage(String from) {

    public int megabytes() {
        return SheetFile.LARGEST / 1024 / 1024;
    }
}
