package org.zhixing.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Where the browser finds styles and scripts: one path named by the hash of all contents, made by the build. */
@Component
class Assets {

    private final String base;

    Assets() {
        var properties = new Properties();
        try (InputStream in = Assets.class.getResourceAsStream("/assets.properties")) {
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        base = "/assets/" + properties.getProperty("hash") + "/";
    }

    String path(String name) {
        return base + name;
    }
}
