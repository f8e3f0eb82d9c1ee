package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.zhixing.shell.Texts;

/** Words that leave the page by another way than its template. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** How an authenticator calls us. */
    String product(HttpServletRequest request) {
        return texts(request).t("shell.product");
    }

    Texts texts(HttpServletRequest request) {
        return new Texts(messages, RequestContextUtils.getLocale(request));
    }
}
