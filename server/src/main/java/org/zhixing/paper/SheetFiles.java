package org.zhixing.paper;

import java.util.Optional;
import java.util.UUID;

/** Sheets as files, for modules that hand them on; who may read the case is theirs to say. */
public interface SheetFiles {

    /** The sheet as PDF, as it was issued; empty when there is none. */
    Optional<byte[]> pdf(UUID paper);
}
