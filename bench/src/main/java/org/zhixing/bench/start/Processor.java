package org.zhixing.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor seconds of processes, from Linux's own books; elsewhere nothing is known of them. */
final class Processor {

    private static final int USER = 11;
    private static final int OF_CHILDREN = 14;
    private static final double TICKS = 100;

    private Processor() {}

    /** The process, its living children, and those it has buried. */
    static double seconds(ProcessHandle process) {
        return own(process) + process.children().mapToDouble(Processor::own).sum();
    }

    /** PostgreSQL's processes, whose main one is named in its cluster's folder. */
    static double ofPostgres(Path cluster) {
        try {
            var pid = Long.parseLong(
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
            return ProcessHandle.of(pid).map(Processor::seconds).orElse(0.0);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static double own(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = USER; i <= OF_CHILDREN; i++) {
                ticks += Double.parseDouble(fields[i]);
            }
            return ticks / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }
}
