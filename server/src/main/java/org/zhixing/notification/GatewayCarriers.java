package org.zhixing.notification;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.Texts;

/** The gateways of the city; each fails by itself. */
@Configuration(proxyBeanMethods = false)
class GatewayCarriers {

    @Bean
    HttpCarrier shortMessages(
            Gateways gateways, MessageSource messages, @Value("${zhixing.mail.language:zh-CN}") String language) {
        return new HttpCarrier(Channel.SMS, gateways, new Texts(messages, Locale.forLanguageTag(language)));
    }

    @Bean
    HttpCarrier governmentMessenger(
            Gateways gateways, MessageSource messages, @Value("${zhixing.mail.language:zh-CN}") String language) {
        return new HttpCarrier(Channel.MESSENGER, gateways, new Texts(messages, Locale.forLanguageTag(language)));
    }
}
