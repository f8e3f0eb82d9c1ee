package org.zhixing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The Spring application; beans are named by their full class name, so that two modules may use the same word. Processes
 * start in {@code org.zhixing.launch}, which brings the database first.
 */
@Modulithic(systemName = "Zhixing", useFullyQualifiedModuleNames = false)
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Zhixing {

    public static void main(String[] args) {
        SpringApplication.run(Zhixing.class, args);
    }
}
