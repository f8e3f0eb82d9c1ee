package org.zhixing.inspection.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The published rule of every draw (R049). The seed is SHA-256 of the rule's name, the subject and all ids in their order,
 * each on a line; every id gets the mark SHA-256 of {@code seed:id}; the smallest marks are drawn. Nobody chooses the seed,
 * and anybody can repeat the draw with a tool that makes SHA-256.
 */
public final class SeededDraw {

    /** Name and version of the rule. */
    public static final String ALGORITHM = "zhixing-draw-1";

    private SeededDraw() {}

    /**
     * One that may be drawn.
     *
     * @param group of which at least one is drawn where the rule says so, for instance the unit
     */
    public record Item(UUID id, String label, UUID group) {}

    public static String seed(String subject, List<Item> population) {
        return sha256(ALGORITHM
                + "\n"
                + subject
                + population.stream().map(item -> "\n" + item.id()).sorted().collect(Collectors.joining()));
    }

    public static String mark(String seed, UUID id) {
        return sha256(seed + ":" + id);
    }

    /**
     * Those drawn, in the order of their marks.
     *
     * @param size how many
     * @param leastFrom a group of this many or more gets at least one; 0 for no such rule
     * @param owed groups that get at least one however few they are here
     */
    public static List<UUID> choose(
            String seed, List<Item> population, int size, int leastFrom, Collection<UUID> owed) {
        var ordered = population.stream()
                .sorted(Comparator.comparing(item -> mark(seed, item.id())))
                .toList();
        Set<UUID> chosen = new LinkedHashSet<>();
        ordered.stream().limit(size).forEach(item -> chosen.add(item.id()));
        if (leastFrom > 0 || !owed.isEmpty()) {
            var groups = new LinkedHashMap<UUID, List<Item>>();
            ordered.forEach(item -> groups.computeIfAbsent(item.group(), none -> new java.util.ArrayList<>())
                    .add(item));
            groups.values().stream()
                    .filter(group -> (leastFrom > 0 && group.size() >= leastFrom)
                            || owed.contains(group.get(0).group()))
                    .filter(group -> group.stream().noneMatch(item -> chosen.contains(item.id())))
                    .forEach(group -> chosen.add(group.get(0).id()));
        }
        return List.copyOf(chosen);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
