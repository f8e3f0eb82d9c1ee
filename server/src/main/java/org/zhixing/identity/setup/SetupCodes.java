package org.zhixing.identity.setup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.identity.account.AccountKind;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.account.Codes;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Texts;

/**
 * While the three administrators are not all set up, every start makes a new one-time code. It is printed on the console
 * and nowhere else; the log never sees it and the database keeps its digest.
 */
@Component
public class SetupCodes {

    private static final int GROUPS = 6;
    private static final int ALL = AccountKind.values().length - 1;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final MessageSource messages;
    private final boolean sampleCity;

    SetupCodes(
            JdbcClient jdbc,
            Clock clock,
            Accounts accounts,
            MessageSource messages,
            @Value("${zhixing.sample:false}") boolean sampleCity) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.messages = messages;
        this.sampleCity = sampleCity;
    }

    /** A sample city brings its own administrators. */
    @EventListener(ApplicationReadyEvent.class)
    void printOne() {
        if (!sampleCity && accounts.administrations().size() < ALL) {
            print(System.err);
        }
    }

    @Transactional
    void print(PrintStream console) {
        String code = Codes.readable(GROUPS);
        jdbc.sql("DELETE FROM identity.setup_code").update();
        jdbc.sql("INSERT INTO identity.setup_code (hash, made_at) VALUES (:hash, :now)")
                .param("hash", hash(code))
                .param("now", Columns.at(clock.instant()))
                .update();
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            console.println(new Texts(messages, language).t("identity.setup.console", code));
        }
    }

    /** Whether a set-up is waiting for its code. */
    public boolean waiting() {
        return !sampleCity
                && jdbc.sql("SELECT count(*) FROM identity.setup_code")
                                .query(Long.class)
                                .single()
                        > 0;
    }

    boolean isRight(String code) {
        return jdbc.sql("SELECT count(*) FROM identity.setup_code WHERE hash = :hash")
                        .param("hash", hash(code))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void used() {
        jdbc.sql("DELETE FROM identity.setup_code").update();
    }

    /** The code carries 120 random bits, so one plain digest is enough. */
    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(code.toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]", "")
                            .getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
