package org.zhixing.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A ledger that holds the sealed city and nothing else: a context, and with it a database, of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LedgerTest
@TestPropertySource(properties = "zhixing.test.ledger=sealed city")
@interface SealedLedgerTest {}
