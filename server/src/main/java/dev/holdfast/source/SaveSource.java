package dev.holdfast.source;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a source, or changes the one with that code. */
@Service
class SaveSource {

    private final Sources sources;
    private final SourceLocks locks;
    private final SalableQuantities salableQuantities;

    SaveSource(Sources sources, SourceLocks locks, SalableQuantities salableQuantities) {
        this.sources = sources;
        this.locks = locks;
        this.salableQuantities = salableQuantities;
    }

    /** @throws Refusal 400 when the request breaks a rule, or another source has its name */
    @Transactional
    public void save(SourceRequest request) {
        var columns = request.checkedColumns();
        var source = request.code();
        if (sources.add(source, columns)) return; // no stock counts on a new source yet
        var stored = locks.lockAlone(List.of(source)).get(source);
        if (stored == null) throw couldNotSave(); // the name was taken, not the code
        boolean wasEnabled = sources.isEnabled(stored);
        try {
            sources.change(stored, columns);
        } catch (DuplicateKeyException _) {
            throw couldNotSave();
        }
        if (request.enabled() != null && request.enabled() != wasEnabled) turned(stored, request.enabled());
    }

    private void turned(SourceCode source, boolean enabled) {
        if (enabled) salableQuantities.sourceEnabled(source);
        else salableQuantities.sourceDisabled(source);
    }

    private static Refusal couldNotSave() {
        return Refusal.invalid("Could not save Source");
    }
}
