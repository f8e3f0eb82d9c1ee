package org.zhixing.chaos.node;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;

/**
 * Takes orders from the trial over a connection of its own, which no fault touches: one line each, a number and words;
 * answers with the number and {@code done}, {@code refused} or {@code broken}.
 */
@Component
@ConditionalOnProperty("zhixing.chaos.port")
class Driver {

    private static final Logger LOG = LoggerFactory.getLogger(Driver.class);
    private static final int HANDS = 8;

    private final int port;
    private final String name;
    private final Doings doings;
    private final People people;

    Driver(
            @Value("${zhixing.chaos.port}") int port,
            @Value("${zhixing.chaos.node}") String name,
            Doings doings,
            People people) {
        this.port = port;
        this.name = name;
        this.doings = doings;
        this.people = people;
    }

    @EventListener(ApplicationReadyEvent.class)
    void serve() {
        var thread = new Thread(this::obey, "chaos");
        thread.setDaemon(true);
        thread.start();
    }

    private void obey() {
        meet();
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var out =
                        new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8))) {
            say(out, "ready " + name);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                var words = Arrays.asList(line.split(" ", -1));
                hands.execute(() -> answer(out, words));
            }
        } catch (IOException over) {
            LOG.info("The trial has gone: {}", over.getMessage());
        } finally {
            hands.shutdownNow();
        }
    }

    /** Faults begin as soon as there is a node. */
    private void meet() {
        for (boolean met = false; !met; ) {
            try {
                people.meet();
                met = true;
            } catch (RuntimeException broken) {
                LOG.info("Once more: {}", broken.toString());
            }
        }
    }

    private void answer(Writer out, List<String> words) {
        String said;
        try {
            Outcome<?> outcome = doings.does(words.subList(1, words.size()));
            said = outcome instanceof Outcome.Refused<?> refused
                    ? "refused " + refused.refusal().key()
                    : "done";
        } catch (RuntimeException broken) {
            LOG.info("{} broke: {}", words, broken.toString());
            said = "broken " + broken.getClass().getSimpleName();
        }
        try {
            say(out, words.get(0) + " " + said);
        } catch (IOException gone) {
            LOG.info("Nobody hears the answer {}", said);
        }
    }

    private static void say(Writer out, String line) throws IOException {
        synchronized (out) {
            out.write(line + "\n");
            out.flush();
        }
    }
}
