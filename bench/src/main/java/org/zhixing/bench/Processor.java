package org.zhixing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Processor seconds, from Linux's own books; elsewhere nothing is known of them and all are 0. */
public final class Processor {

    private static final int USER = 11;
    private static final int OF_CHILDREN = 14;
    private static final double TICKS = 100;

    /** Of the whole machine: user, nice, system; idle and waiting are left out; interrupts. */
    private static final int[] BUSY = {1, 2, 3, 6, 7};

    private Processor() {}

    /** The process, its living children, and those it has buried. */
    public static double seconds(ProcessHandle process) {
        return own(process) + process.children().mapToDouble(Processor::own).sum();
    }

    /** PostgreSQL's processes, whose main one is named in its cluster's folder. */
    public static double ofPostgres(Path cluster) {
        try {
            var pid = Long.parseLong(
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
            return ProcessHandle.of(pid).map(Processor::seconds).orElse(0.0);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** All that the machine has worked, whoever asked for it. */
    static double ofAll() {
        try {
            var fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
            return Arrays.stream(BUSY)
                            .mapToDouble(i -> Double.parseDouble(fields[i]))
                            .sum()
                    / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Processes that run or want to, averaged over the last minute. */
    static double load() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        } catch (IOException e) {
            return 0;
        }
    }

    static double own(ProcessHandle process) {
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
