package org.zhixing.sample;

import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What people of the city write, several wordings for each occasion, drawn by the seed. */
final class Phrases {

    private final Map<String, String> words = Words.pairs("words.txt");
    private final Random random;

    Phrases(Random random) {
        this.random = random;
    }

    /** One of several wordings. */
    String one(String key) {
        String[] all = all(key);
        return all[random.nextInt(all.length)];
    }

    String[] all(String key) {
        return text(key).split("\\|");
    }

    String text(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
