package org.zhixing.paper;

import java.util.List;
import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;

/**
 * A sheet before it has a number.
 *
 * @param id chosen by the caller
 * @param form which form: decides code, title, paper colour
 * @param issuer the unit whose sheet it is
 * @param issuerName its name as it is now
 * @param recipients main recipients (主送), in official order
 * @param title title as printed
 * @param body paragraphs and field lines in order
 * @param copies copies to (抄送), may be empty
 */
public record Draft(
        UUID id,
        PaperForm form,
        CaseRef subject,
        UnitId issuer,
        String issuerName,
        List<String> recipients,
        String title,
        List<Block> body,
        List<String> copies) {}
