package org.zhixing.act;

import java.util.UUID;

/**
 * Points at one case of one module without knowing its type, for instance {@code supervision/docket/…}.
 *
 * @param module the module that owns the case
 * @param type the kind of case inside that module, lower case
 */
public record CaseRef(String module, String type, UUID id) {

    @Override
    public String toString() {
        return module + "/" + type + "/" + id;
    }
}
