package dev.holdfast.store;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a website with its store groups, their store views and what is configured for them; refused while anything else refers to it. */
@Service
class DeleteWebsite {

    private final StoreTree tree;
    private final Websites websites;
    private final ConfigurationValues configurationValues;

    DeleteWebsite(StoreTree tree, Websites websites, ConfigurationValues configurationValues) {
        this.tree = tree;
        this.websites = websites;
        this.configurationValues = configurationValues;
    }

    @Transactional
    public void delete(int id) {
        tree.beginChange();
        var website = websites.get(id);
        if (StoreTree.isBuiltIn(id)) throw BuiltInStore.cannotBeDeleted(website.code());
        try {
            websites.remove(id);
        } catch (DataIntegrityViolationException _) {
            throw new StoreInUse(website.code());
        }
        tree.electDefaults();
        configurationValues.removeOrphans();
    }
}
