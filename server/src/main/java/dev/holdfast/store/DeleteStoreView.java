package dev.holdfast.store;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a store view with what is configured for it; refused while anything else refers to it. */
@Service
class DeleteStoreView {

    private final StoreTree tree;
    private final StoreViews views;
    private final ConfigurationValues configurationValues;

    DeleteStoreView(StoreTree tree, StoreViews views, ConfigurationValues configurationValues) {
        this.tree = tree;
        this.views = views;
        this.configurationValues = configurationValues;
    }

    @Transactional
    public void delete(int id) {
        tree.beginChange();
        var view = views.get(id);
        if (StoreTree.isBuiltIn(id)) throw BuiltInStore.cannotBeDeleted(view.code());
        try {
            views.remove(id);
        } catch (DataIntegrityViolationException _) {
            throw new StoreInUse(view.code());
        }
        tree.electDefaults();
        configurationValues.removeOrphans();
    }
}
