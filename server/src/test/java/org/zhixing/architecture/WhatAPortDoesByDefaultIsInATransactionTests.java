package org.zhixing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A method that an interface has by default is called on the object itself: the annotation of the class does not reach
 * it, nor that of the method it calls. Whoever implements the interface with writing transactions writes such a method
 * again.
 */
class WhatAPortDoesByDefaultIsInATransactionTests {

    @Test
    void itIsWrittenAgainWhereTheTransactionBegins() {
        var outside = new TreeSet<String>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.zhixing")) {
            for (JavaClass port : type.getAllRawInterfaces()) {
                if (!type.isInterface() && port.getPackageName().startsWith("org.zhixing")) {
                    port.getMethods().stream()
                            .filter(method -> !method.getModifiers().contains(JavaModifier.ABSTRACT)
                                    && !method.getModifiers().contains(JavaModifier.STATIC))
                            .filter(method -> begins(method, port, type))
                            .filter(method -> type.tryGetMethod(method.getName(), names(method))
                                    .isEmpty())
                            .forEach(method -> outside.add(type.getName() + ": " + method.getFullName()));
                }
            }
        }
        assertThat(outside).isEmpty();
    }

    /** Whether it calls a method of the port that begins a writing transaction in the class. */
    private static boolean begins(JavaMethod method, JavaClass port, JavaClass type) {
        return method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(port))
                .flatMap(call -> type
                        .tryGetMethod(
                                call.getTarget().getName(),
                                call.getTarget().getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .stream())
                .anyMatch(called -> transactions(type, called).stream()
                        .anyMatch(one -> one.propagation() != Propagation.MANDATORY && !one.readOnly()));
    }

    private static List<Transactional> transactions(JavaClass type, JavaMethod called) {
        return called.isAnnotatedWith(Transactional.class)
                ? List.of(called.getAnnotationOfType(Transactional.class))
                : type.isAnnotatedWith(Transactional.class)
                        ? List.of(type.getAnnotationOfType(Transactional.class))
                        : List.of();
    }

    private static String[] names(JavaMethod method) {
        return Arrays.stream(method.getRawParameterTypes().toArray(JavaClass[]::new))
                .map(JavaClass::getName)
                .toArray(String[]::new);
    }
}
