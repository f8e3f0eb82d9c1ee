package org.zhixing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The Spring application. Processes start in {@code org.zhixing.launch}, which brings the database first. */
@Modulithic(systemName = "Zhixing", useFullyQualifiedModuleNames = false)
@SpringBootApplication
public class Zhixing {

    public static void main(String[] args) {
        SpringApplication.run(Zhixing.class, args);
    }
}
