package dev.holdfast.sourceitem;

import dev.holdfast.shared.SourceCode;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;

/** The end of a source. Stands here because goods must leave it first. */
@RestRoutes
class DeleteSourceController {

    private final DeleteSource deleteSource;

    DeleteSourceController(DeleteSource deleteSource) {
        this.deleteSource = deleteSource;
    }

    /** @param transferTo where its goods go; without it only a source that holds none is deleted */
    @Acl("Magento_InventoryApi::source_edit")
    @DeleteMapping("/V1/inventory/sources/{sourceCode}")
    boolean delete(SourceCode sourceCode, @Nullable SourceCode transferTo, Caller caller) {
        if (transferTo == null) deleteSource.delete(sourceCode, caller);
        else deleteSource.delete(sourceCode, transferTo, caller);
        return true;
    }
}
