package dev.holdfast.store;

import dev.holdfast.shared.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a website, or changes what was sent of one. The default stock serves a new website until another one takes it over. */
@Service
class SaveWebsite {

    private final StoreTree tree;
    private final Websites websites;

    SaveWebsite(StoreTree tree, Websites websites) {
        this.tree = tree;
        this.websites = websites;
    }

    @Transactional
    public Website create(WebsiteFields sent) {
        tree.beginChange();
        var wanted = sent.over(WebsiteFields.NOTHING_SET);
        check(wanted);
        if (websites.all().size() >= Websites.MOST) throw new TooManyStores(Websites.MOST);
        return websites.get(websites.add(wanted));
    }

    @Transactional
    public Website change(int id, WebsiteFields sent) {
        tree.beginChange();
        var stored = websites.get(id);
        if (StoreTree.isAdmin(id)) throw BuiltInStore.cannotBeChanged(stored.code());
        var wanted = sent.over(stored);
        check(wanted);
        websites.change(wanted);
        return wanted;
    }

    private void check(Website wanted) {
        new StoreRules()
                .code(wanted.code())
                .name(wanted.name())
                .when(
                        websites.find(wanted.code())
                                .filter(other -> other.id() != wanted.id())
                                .isPresent(),
                        Message.named("A website with the code \"%code\" exists already.", "code", wanted.code()))
                .enforce();
    }
}
