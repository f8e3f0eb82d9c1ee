package org.zhixing.bench.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The peer: a Spring Boot web application that does nothing. It answers every page with 404. */
@EnableAutoConfiguration
public class EmptyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }
}
