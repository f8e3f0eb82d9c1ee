package org.zhixing.bench.ledger;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.zhixing.bench.Machine;
import org.zhixing.bench.Meter;
import org.zhixing.bench.Row;
import org.zhixing.bench.Scope;
import org.zhixing.bench.Spread.Round;

/** The digests on messages as long as entries, beside {@code openssl speed} of the same digest and length. */
final class Digests {

    private static final int LENGTH = 1024;
    private static final String SM3 = "SM3";

    private Digests() {}

    static void measure(Scope scope, Machine machine, List<Row> rows, Map<String, Double> ratios) throws Exception {
        machine.with("openssl", output("openssl", "version").strip());
        double mib = 1024.0 * 1024;
        for (var name : List.of(SM3, "SHA-256")) {
            var digest = name.equals(SM3)
                    ? MessageDigest.getInstance(SM3, new BouncyCastleProvider())
                    : MessageDigest.getInstance(name);
            int times = scope.quick() ? 50_000 : 200_000;
            var ours = new Row(name + ", MiB", times * LENGTH / mib);
            var openssl = new Row(name + " openssl, MiB", 1);
            var message = new byte[LENGTH];
            var meter = new Meter(null);
            for (int round = -2; round < scope.rounds(); round++) {
                var digested = meter.of(() -> {
                    for (int i = 0; i < times; i++) {
                        message[i % LENGTH] ^= digest.digest(message)[0];
                    }
                });
                if (round >= 0) {
                    ours.add(digested);
                    double seconds = mib / speed(name);
                    openssl.add(new Round(seconds, seconds));
                }
            }
            rows.add(ours);
            rows.add(openssl);
            ratios.put(name.equals(SM3) ? "openssl.rate" : "openssl.rate.sha256", openssl.timesAsLongAs(ours));
        }
    }

    /** Bytes in a second, by openssl's own measurement of processor time. */
    private static double speed(String name) throws IOException, InterruptedException {
        var said = output(
                "openssl",
                "speed",
                "-mr",
                "-seconds",
                "1",
                "-bytes",
                Integer.toString(LENGTH),
                "-evp",
                name.replace("-", "").toLowerCase(java.util.Locale.ROOT));
        var figures =
                said.lines().filter(line -> line.startsWith("+F")).findFirst().orElseThrow();
        return Double.parseDouble(figures.substring(figures.lastIndexOf(':') + 1));
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
