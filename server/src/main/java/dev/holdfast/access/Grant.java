package dev.holdfast.access;

import dev.holdfast.shared.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name for resources that are granted together: those of a role or of an integration. */
record Grant(String name, List<String> resources) {

    private static final int MOST_NAME_CHARS = 255;

    static final Grant NONE = new Grant("", List.of());

    /** This grant, but for what is given here. */
    Grant but(@Nullable String otherName, @Nullable List<String> otherResources) {
        return new Grant(otherName == null ? name : otherName, otherResources == null ? resources : otherResources);
    }

    /** @throws dev.holdfast.shared.Refusal 400 when there is no name, or a resource does not exist */
    void check() {
        var findings = new Findings();
        if (name.isBlank()) findings.addRequired("name");
        else if (name.length() > MOST_NAME_CHARS) findings.addInvalid("name", name);
        resources.stream().filter(id -> !Resources.exist(id)).forEach(id -> findings.addInvalid("resources", id));
        findings.refuseInput();
    }
}
