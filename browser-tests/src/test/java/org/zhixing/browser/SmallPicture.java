package org.zhixing.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page with its 64 most frequent colours, a third of the size: pages have few colours and much white. */
final class SmallPicture {

    private static final int BITS = 6;
    private static final int COLOURS = 1 << BITS;

    private SmallPicture() {}

    /** Writes a PNG as a PNG with a palette. */
    static void write(byte[] png, Path to) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            int[] palette = palette(image);
            var model = new IndexColorModel(BITS, palette.length, palette, 0, false, -1, 0);
            var small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
            Map<Integer, Integer> known = new HashMap<>();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int place = known.computeIfAbsent(image.getRGB(x, y), colour -> nearest(colour, palette));
                    small.getRaster().setSample(x, y, 0, place);
                }
            }
            Files.createDirectories(to.toAbsolutePath().getParent());
            ImageIO.write(small, "png", to.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int[] palette(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int apart = (colour >> shift & 0xff) - (palette[i] >> shift & 0xff);
                distance += apart * apart;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
