package org.zhixing.secrecy.web;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.identity.StepUp;

/**
 * The form of a new order, with what was typed.
 *
 * @param subjects addresses of the pages whose content is to go, one a line
 */
public record NewOrderPage(
        String number,
        String issuer,
        String issuedOn,
        String subjects,
        StepUp.Asked asked,
        @Nullable Refusal refusal) {}
