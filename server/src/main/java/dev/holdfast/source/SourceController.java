package dev.holdfast.source;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Sources: listed, shown, made and changed. */
@RestRoutes
class SourceController {

    private final Sources sources;
    private final SaveSource saveSource;

    SourceController(Sources sources, SaveSource saveSource) {
        this.sources = sources;
        this.saveSource = saveSource;
    }

    @Acl("Magento_InventoryApi::source")
    @GetMapping("/V1/inventory/sources")
    SearchResult<SourceView> list(@Nullable SearchCriteria searchCriteria) {
        return sources.find(searchCriteria == null ? SearchCriteria.ALL : searchCriteria);
    }

    @Acl("Magento_InventoryApi::source")
    @GetMapping("/V1/inventory/sources/{sourceCode}")
    SourceView get(SourceCode sourceCode) {
        return sources.find(sourceCode).orElseThrow(() -> Sources.unknown(sourceCode));
    }

    @Acl("Magento_InventoryApi::source_edit")
    @PostMapping("/V1/inventory/sources")
    void post(SourceRequest source) {
        saveSource.save(source);
    }

    @Acl("Magento_InventoryApi::source_edit")
    @PutMapping("/V1/inventory/sources/{sourceCode}")
    void put(SourceRequest source) {
        saveSource.save(source);
    }
}
