package org.zhixing.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment ask for.
 *
 * @param demo whether the sample city is meant, by command or by {@code --demo}
 * @param port TCP port, 0 for any free one
 * @param host address to bind to; null for every address of the machine
 */
record Options(String command, boolean demo, int port, @Nullable String host, List<String> rest) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    static Options parse(List<String> words, Map<String, String> environment) {
        if (words.isEmpty()) {
            throw new WrongUse("Name a command; ./zhixing help lists them.");
        }
        var port = port(environment.getOrDefault("ZHIXING_PORT", Integer.toString(DEFAULT_PORT)));
        var demo = words.get(0).equals("demo");
        String host = null;
        var rest = new ArrayList<String>();
        var iterator = words.subList(1, words.size()).iterator();
        while (iterator.hasNext()) {
            var word = iterator.next();
            var equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (name.equals("--port") || name.equals("--host")) {
                if (equals < 0 && !iterator.hasNext()) {
                    throw new WrongUse(name + " needs a value.");
                }
                var value = equals < 0 ? iterator.next() : word.substring(equals + 1);
                if (name.equals("--port")) {
                    port = port(value);
                } else {
                    host = value;
                }
            } else if (word.equals("--demo")) {
                demo = true;
            } else if (word.startsWith("-")) {
                throw new WrongUse("Unknown option " + word + ".");
            } else {
                rest.add(word);
            }
        }
        return new Options(words.get(0), demo, port, host, List.copyOf(rest));
    }

    /** The sample city is shown to this machine alone unless a host is named. */
    @Nullable
    String bind() {
        return host == null && demo ? "127.0.0.1" : host;
    }

    /** The one word the command takes. */
    String only(String what) {
        if (rest.size() != 1) {
            throw new WrongUse(command + " takes one " + what + ".");
        }
        return rest.get(0);
    }

    void none() {
        if (!rest.isEmpty()) {
            throw new WrongUse(command + " takes no " + rest.get(0) + ".");
        }
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new WrongUse("No port: " + text);
    }
}
