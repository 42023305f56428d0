package dev.holdfast.store;

import dev.holdfast.shared.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a store view to a store group, or changes what was sent of one. The first of a group becomes its default. */
@Service
class SaveStoreView {

    private final StoreTree tree;
    private final StoreGroups groups;
    private final StoreViews views;

    SaveStoreView(StoreTree tree, StoreGroups groups, StoreViews views) {
        this.tree = tree;
        this.groups = groups;
        this.views = views;
    }

    @Transactional
    public StoreView create(StoreViewFields sent) {
        tree.beginChange();
        var wanted = sent.over(StoreViewFields.NOTHING_SET);
        check(wanted);
        if (views.all().size() >= StoreViews.MOST) throw new TooManyStores(StoreViews.MOST);
        int id = views.add(wanted);
        tree.electDefaults();
        return views.get(id);
    }

    @Transactional
    public StoreView change(int id, StoreViewFields sent) {
        tree.beginChange();
        var stored = views.get(id);
        if (StoreTree.isAdmin(id)) throw BuiltInStore.cannotBeChanged(stored.code());
        var wanted = sent.over(stored);
        check(wanted);
        boolean leaves = wanted.storeGroupId() != stored.storeGroupId() || !wanted.active();
        if (leaves && StoreTree.isBuiltIn(id)) throw BuiltInStore.mustStay(stored.code());
        views.change(wanted);
        tree.electDefaults();
        return views.get(id);
    }

    private void check(StoreView wanted) {
        boolean knownGroup = !StoreTree.isAdmin(wanted.storeGroupId())
                && groups.find(wanted.storeGroupId()).isPresent();
        new StoreRules()
                .when(
                        !knownGroup,
                        Message.named(
                                "There is no store group with the id \"%store_group_id\" that could hold a store view.",
                                "store_group_id", wanted.storeGroupId()))
                .codeInUrls(wanted.code())
                .name(wanted.name())
                .when(
                        views.find(wanted.code())
                                .filter(other -> other.id() != wanted.id())
                                .isPresent(),
                        Message.named("A store view with the code \"%code\" exists already.", "code", wanted.code()))
                .enforce();
    }
}
