package org.zhixing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** The menu is read by its parts: none is empty, and one entry at most is where the reader is. */
class TheMenuStandsInPartsTests {

    private static final NavigationEntry DESK = entry(MenuSection.DESK, 10, "/workbench");
    private static final NavigationEntry SECRECY = entry(MenuSection.PAPERS, 40, "/secrecy");
    private static final NavigationEntry OFFLINE = entry(MenuSection.PAPERS, 50, "/secrecy/offline");

    @Test
    void partsStandInTheirOrderAndThoseWithoutEntriesAreNotThere() {
        assertThat(at("/workbench").menu())
                .containsExactly(
                        new MenuPart(MenuSection.DESK, List.of(DESK)),
                        new MenuPart(MenuSection.PAPERS, List.of(SECRECY, OFFLINE)));
        assertThat(frame("/", List.of()).menu()).isEmpty();
    }

    @Test
    void onlyTheNearestEntryAboveThePageIsMarked() {
        assertThat(at("/secrecy/offline").isHere(OFFLINE)).isTrue();
        assertThat(at("/secrecy/offline").isHere(SECRECY)).isFalse();
        assertThat(at("/secrecy/orders/new").isHere(SECRECY)).isTrue();
        assertThat(at("/secrecy-rules").isHere(SECRECY)).isFalse();
        assertThat(at("/workbench").isHere(SECRECY)).isFalse();
    }

    private static NavigationEntry entry(MenuSection section, int order, String href) {
        return new NavigationEntry(section, order, "key", href, "flag", actor -> true);
    }

    private static Frame at(String path) {
        return frame(path, List.of(DESK, SECRECY, OFFLINE));
    }

    private static Frame frame(String path, List<NavigationEntry> entries) {
        var texts = new Texts(new StaticMessageSource(), Locale.CHINA);
        return new Frame(texts, null, entries, name -> name, path, () -> "", () -> "", null, AskedOf.NOTHING);
    }
}
