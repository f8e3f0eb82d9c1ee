package org.zhixing.launch;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.ledger.Keys;

/** What the launched application takes over from its launch: the keys. */
@Configuration(proxyBeanMethods = false)
class LaunchConfiguration {

    @Bean
    Keys keys(@Value("${zhixing.keys}") Path file) {
        return KeyFile.read(file);
    }
}
