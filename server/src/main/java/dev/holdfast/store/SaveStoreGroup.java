package dev.holdfast.store;

import dev.holdfast.shared.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a store group to a website, or changes what was sent of one. The first of a website becomes its default. */
@Service
class SaveStoreGroup {

    private final StoreTree tree;
    private final Websites websites;
    private final StoreGroups groups;

    SaveStoreGroup(StoreTree tree, Websites websites, StoreGroups groups) {
        this.tree = tree;
        this.websites = websites;
        this.groups = groups;
    }

    @Transactional
    public StoreGroup create(StoreGroupFields sent) {
        tree.beginChange();
        var wanted = sent.over(StoreGroupFields.NOTHING_SET);
        check(wanted);
        if (groups.all().size() >= StoreGroups.MOST) throw new TooManyStores(StoreGroups.MOST);
        int id = groups.add(wanted);
        tree.electDefaults();
        return groups.get(id);
    }

    @Transactional
    public StoreGroup change(int id, StoreGroupFields sent) {
        tree.beginChange();
        var stored = groups.get(id);
        if (StoreTree.isAdmin(id)) throw BuiltInStore.cannotBeChanged(stored.code());
        var wanted = sent.over(stored);
        check(wanted);
        boolean moves = wanted.websiteId() != stored.websiteId();
        if (moves && StoreTree.isBuiltIn(id)) throw BuiltInStore.mustStay(stored.code());
        groups.change(wanted);
        tree.electDefaults();
        return groups.get(id);
    }

    private void check(StoreGroup wanted) {
        boolean knownWebsite = !StoreTree.isAdmin(wanted.websiteId())
                && websites.find(wanted.websiteId()).isPresent();
        new StoreRules()
                .when(
                        !knownWebsite,
                        Message.named(
                                "There is no website with the id \"%website_id\" that could hold a store group.",
                                "website_id", wanted.websiteId()))
                .code(wanted.code())
                .name(wanted.name())
                .when(
                        groups.find(wanted.code())
                                .filter(other -> other.id() != wanted.id())
                                .isPresent(),
                        Message.named("A store group with the code \"%code\" exists already.", "code", wanted.code()))
                .enforce();
    }
}
