package dev.holdfast.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What each setting is called on screens, and what it does, in a sentence: the lines of {@code store/settings.txt}. */
@Component
class SettingTexts {

    private final Map<String, SettingText> byPath = new HashMap<>();

    record SettingText(String label, String comment) {}

    SettingTexts(@Value("classpath:store/settings.txt") Resource texts) {
        try {
            texts.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" {2,}", 3))
                    .forEach(parts -> byPath.put(parts[0], new SettingText(parts[1], parts[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SettingText of(Setting setting) {
        var text = byPath.get(setting.path());
        if (text == null) throw new IllegalStateException("A setting without a line of text: " + setting);
        return text;
    }
}
