package org.zhixing.secrecy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.secrecy.InternalMaterials;

/** What is internal material, and the form to mark more. */
public record InternalPage(List<InternalMaterials.Marked> marked, String subject, @Nullable Refusal refusal) {

    public String href(InternalMaterials.Marked one) {
        return Addresses.of(one.subject());
    }
}
