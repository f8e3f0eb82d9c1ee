package org.zhixing.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment ask for.
 *
 * @param demo whether the sample city is meant, by command or by {@code --demo}
 * @param port TCP port, 0 for any free one
 * @param host address to bind to; null for every address of the machine
 * @param further options of single commands, by name; those without a value have an empty one
 */
record Options(
        String command, boolean demo, int port, @Nullable String host, Map<String, String> further, List<String> rest) {

    private static final String PORT = "--port";
    private static final String HOST = "--host";
    private static final String DEMO = "--demo";
    private static final List<String> FLAGS = List.of(DEMO, "--json");
    private static final String DEFAULT_PORT = "8080";
    private static final int HIGHEST_PORT = 65_535;

    static Options parse(List<String> words, Map<String, String> environment) {
        if (words.isEmpty()) {
            throw new WrongUse("Name a command; ./zhixing help lists them.");
        }
        var command = words.get(0);
        var further = new LinkedHashMap<String, String>();
        var rest = new ArrayList<String>();
        var iterator = words.subList(1, words.size()).iterator();
        while (iterator.hasNext()) {
            var word = iterator.next();
            var equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (!word.startsWith("-")) {
                rest.add(word);
            } else if (!allowed(command, name)) {
                throw new WrongUse(command + " knows no option " + name + ".");
            } else if (FLAGS.contains(name)) {
                further.put(name, "");
            } else if (equals < 0 && !iterator.hasNext()) {
                throw new WrongUse(name + " needs a value.");
            } else {
                further.put(name, equals < 0 ? iterator.next() : word.substring(equals + 1));
            }
        }
        var port = further.getOrDefault(PORT, environment.getOrDefault("ZHIXING_PORT", DEFAULT_PORT));
        return new Options(
                command,
                command.equals("demo") || further.containsKey(DEMO),
                port(port),
                further.get(HOST),
                Map.copyOf(further),
                List.copyOf(rest));
    }

    private static boolean allowed(String command, String option) {
        return switch (command) {
            case "run", "demo" -> List.of(PORT, HOST).contains(option);
            case "train" -> List.of(PORT, HOST, DEMO).contains(option);
            case "backup" -> option.equals(DEMO);
            case "verify" -> List.of(DEMO, "--key", "--json", "--lang").contains(option);
            default -> false;
        };
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
