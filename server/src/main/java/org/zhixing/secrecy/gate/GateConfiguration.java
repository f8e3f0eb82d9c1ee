package org.zhixing.secrecy.gate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhixing.ledger.AuditedStreams;

/** Puts the gate before every handler, and lets the audit administrator read what it refused. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {

    private final Gate gate;

    GateConfiguration(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Bean
    static AuditedStreams refusalsAtTheDoors() {
        return new AuditedStreams(Refusals.STREAM, "secrecy.refusals");
    }
}
