package dev.holdfast.store;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a store group with its store views and what is configured for them; refused while anything else refers to it. */
@Service
class DeleteStoreGroup {

    private final StoreTree tree;
    private final StoreGroups groups;
    private final ConfigurationValues configurationValues;

    DeleteStoreGroup(StoreTree tree, StoreGroups groups, ConfigurationValues configurationValues) {
        this.tree = tree;
        this.groups = groups;
        this.configurationValues = configurationValues;
    }

    @Transactional
    public void delete(int id) {
        tree.beginChange();
        var group = groups.get(id);
        if (StoreTree.isBuiltIn(id)) throw BuiltInStore.cannotBeDeleted(group.code());
        try {
            groups.remove(id);
        } catch (DataIntegrityViolationException _) {
            throw new StoreInUse(group.code());
        }
        tree.electDefaults();
        configurationValues.removeOrphans();
    }
}
