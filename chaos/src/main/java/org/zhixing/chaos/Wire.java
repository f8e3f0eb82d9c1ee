package org.zhixing.chaos;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.zhixing.chaos.Trap.Deed;
import org.zhixing.chaos.Trap.Passing;

/**
 * One connection of a node to the database. It reads PostgreSQL's protocol (version 3) just far enough to know where
 * transactions begin, write and commit.
 */
final class Wire {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private static final int LENGTH_FIELD = 4;

    private final Proxy proxy;
    private final Socket node;
    private final Socket database;
    private final Map<String, String> prepared = new HashMap<>();
    private boolean claims;
    private int writes;
    private volatile boolean cutAtAnswer;

    Wire(Proxy proxy, Socket node, Socket database) {
        this.proxy = proxy;
        this.node = node;
        this.database = database;
    }

    /** From the node to the database. */
    void carryStatements() {
        try {
            node.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            var in = new DataInputStream(new java.io.BufferedInputStream(node.getInputStream(), 1 << 16));
            var out = new DataOutputStream(new BufferedOutputStream(database.getOutputStream(), 1 << 16));
            greet(in, out);
            while (true) {
                byte type = in.readByte();
                int length = in.readInt();
                byte[] body = in.readNBytes(length - LENGTH_FIELD);
                var trap = proxy.spring(passing(type, body));
                if (trap != null && !survives(trap, type, length, body, out)) {
                    return;
                }
                send(type, length, body, out);
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException over) {
            // one of the two has gone
        } finally {
            cut();
        }
    }

    /** From the database to the node. */
    void carryAnswers() {
        try {
            var in = database.getInputStream();
            var out = node.getOutputStream();
            byte[] some = new byte[1 << 16];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                if (cutAtAnswer) {
                    return;
                }
                proxy.awaitTime();
                out.write(some, 0, n);
                out.flush();
            }
        } catch (IOException over) {
            // one of the two has gone
        } finally {
            cut();
        }
    }

    void cut() {
        proxy.forget(this);
        for (var socket : new Socket[] {node, database}) {
            try {
                socket.close();
            } catch (IOException gone) {
                // it is closed anyway
            }
        }
    }

    /** Does the trap's deed; says whether the connection goes on. */
    private boolean survives(Trap trap, byte type, int length, byte[] body, DataOutputStream out) throws IOException {
        if (trap.deed() == Deed.HOLD) {
            trap.meanwhile().run();
            trap.sprung().complete(true);
            return true;
        }
        if (trap.deed() != Deed.CUT_BEFORE) {
            cutAtAnswer = true;
            send(type, length, body, out);
            if (type != 'Q') {
                // execute what was bound, and say so
                send((byte) 'E', LENGTH_FIELD + 5, new byte[5], out);
                send((byte) 'S', LENGTH_FIELD, new byte[0], out);
            }
            out.flush();
        }
        if (trap.deed() == Deed.CUT_AFTER_ANSWER) {
            awaitCut();
        }
        cut();
        trap.sprung().complete(true);
        return false;
    }

    /** The answer has come and the other direction has cut the connection. */
    private void awaitCut() {
        try {
            for (int tries = 0; tries < 2_000 && !node.isClosed(); tries++) {
                Thread.sleep(1);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Passing passing(byte type, byte[] body) {
        String sql = "";
        if (type == 'P') {
            String name = text(body, 0);
            prepared.put(name, text(body, name.getBytes(StandardCharsets.UTF_8).length + 1));
        } else if (type == 'B') {
            String portal = text(body, 0);
            sql = prepared.getOrDefault(text(body, portal.getBytes(StandardCharsets.UTF_8).length + 1), "");
        } else if (type == 'Q') {
            sql = text(body, 0);
        }
        String start = sql.stripLeading();
        start = start.substring(0, Math.min(12, start.length())).toUpperCase(Locale.ROOT);
        if (start.startsWith("BEGIN") || start.startsWith("ROLLBACK")) {
            claims = false;
            writes = 0;
        }
        boolean commit = start.startsWith("COMMIT");
        if (sql.contains("INSERT INTO timelimit.claim")) {
            claims = true;
        }
        if (Stream.of("INSERT", "UPDATE", "WITH", "COPY").anyMatch(start::startsWith)) {
            writes++;
        }
        var passing = new Passing(commit, claims, sql.isEmpty() ? 0 : writes);
        if (commit) {
            claims = false;
            writes = 0;
        }
        return passing;
    }

    /** What comes before typed messages: a question for encryption, answered by the database, and the start-up. */
    private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
        boolean asking = true;
        while (asking) {
            int length = in.readInt();
            byte[] body = in.readNBytes(length - LENGTH_FIELD);
            int code = java.nio.ByteBuffer.wrap(body).getInt();
            out.writeInt(length);
            out.write(body);
            out.flush();
            asking = code == SSL_REQUEST || code == GSS_REQUEST;
        }
    }

    private static void send(byte type, int length, byte[] body, DataOutputStream out) throws IOException {
        out.writeByte(type);
        out.writeInt(length);
        out.write(body);
    }

    private static String text(byte[] body, int from) {
        int end = from;
        while (end < body.length && body[end] != 0) {
            end++;
        }
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }
}
