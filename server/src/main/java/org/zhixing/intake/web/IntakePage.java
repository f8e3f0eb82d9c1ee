package org.zhixing.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.intake.Register;
import org.zhixing.shell.TableImport;

/**
 * Registers that were offered, and where the next one is.
 *
 * @param refusal why the last file was not taken, null for none
 */
public record IntakePage(List<Register> registers, @Nullable Refusal refusal) {

    public int megabytes() {
        return TableImport.LARGEST / 1024 / 1024;
    }
}
