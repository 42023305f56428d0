package dev.holdfast.directory;

import dev.holdfast.directory.Country.Region;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All countries, read once from {@code directory/countries.csv} and {@code directory/regions.csv}. */
@Component
public class Countries {

    /** One field of a line, in quotes or not. */
    private static final Pattern FIELD = Pattern.compile("(?<=^|,)(?:\"([^\"]*)\"|([^,\"]*))(?=,|$)");

    private final Map<String, Country> byId = new TreeMap<>();

    Countries() throws IOException {
        var regions = new HashMap<String, List<Region>>();
        for (var line : lines("directory/regions.csv")) {
            regions.computeIfAbsent(line.get(1), _ -> new ArrayList<>())
                    .add(new Region(line.get(0), line.get(2), line.get(3)));
        }
        for (var line : lines("directory/countries.csv")) {
            var id = line.get(0);
            byId.put(id, new Country(id, id, line.get(1), line.get(2), line.get(2), regions.get(id)));
        }
    }

    /** All of them in the order of their ids. */
    List<Country> all() {
        return List.copyOf(byId.values());
    }

    /** The country with these two letters. */
    public Optional<Country> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The fields of each line below the heading. */
    private static List<List<String>> lines(String resource) throws IOException {
        return new ClassPathResource(resource)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> FIELD.matcher(line).results().map(Countries::text).toList())
                .toList();
    }

    private static String text(MatchResult field) {
        var quoted = field.group(1);
        return quoted == null ? field.group(2) : quoted;
    }
}
