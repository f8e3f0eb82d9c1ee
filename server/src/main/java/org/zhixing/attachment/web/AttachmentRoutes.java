package org.zhixing.attachment.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.RouteAccess;

/** Attachment's table of who may come in; which file one may have is decided by its case, see {@link FilePages}. */
@Configuration(proxyBeanMethods = false)
class AttachmentRoutes {

    @Bean
    RouteAccess attachmentRouteAccess() {
        return RouteAccess.of("attachment").staff("GET", "/attachments/*").build();
    }
}
