package org.zhixing.practice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The product on a database of its own with the small city in it, the scheduler at rest and the time machine present. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc(addFilters = false)
@Import(Library.class)
@interface PracticeTest {}
