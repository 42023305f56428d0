package dev.holdfast.store;

import dev.holdfast.store.StoreConfigs.StoreConfig;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Websites, store groups and store views. The routes that change them are Holdfast's own. */
@RestRoutes
class StoreController {

    private static final String VIEW = "Magento_Backend::store";
    private static final String EDIT = "Holdfast_Store::stores_edit";

    private final Websites websites;
    private final StoreGroups groups;
    private final StoreViews views;
    private final StoreConfigs configs;
    private final SaveWebsite saveWebsite;
    private final SaveStoreGroup saveStoreGroup;
    private final SaveStoreView saveStoreView;
    private final DeleteWebsite deleteWebsite;
    private final DeleteStoreGroup deleteStoreGroup;
    private final DeleteStoreView deleteStoreView;

    StoreController(
            Websites websites,
            StoreGroups groups,
            StoreViews views,
            StoreConfigs configs,
            SaveWebsite saveWebsite,
            SaveStoreGroup saveStoreGroup,
            SaveStoreView saveStoreView,
            DeleteWebsite deleteWebsite,
            DeleteStoreGroup deleteStoreGroup,
            DeleteStoreView deleteStoreView) {
        this.websites = websites;
        this.groups = groups;
        this.views = views;
        this.configs = configs;
        this.saveWebsite = saveWebsite;
        this.saveStoreGroup = saveStoreGroup;
        this.saveStoreView = saveStoreView;
        this.deleteWebsite = deleteWebsite;
        this.deleteStoreGroup = deleteStoreGroup;
        this.deleteStoreView = deleteStoreView;
    }

    /** @param isActive 0 or 1 */
    record StoreViewAnswer(int id, String code, String name, int websiteId, int storeGroupId, int isActive) {

        static StoreViewAnswer of(StoreView view) {
            return new StoreViewAnswer(
                    view.id(), view.code(), view.name(), view.websiteId(), view.storeGroupId(), view.active() ? 1 : 0);
        }
    }

    @Acl(VIEW)
    @GetMapping("/V1/store/websites")
    List<Website> websites() {
        return websites.all();
    }

    @Acl(EDIT)
    @PostMapping("/V1/store/websites")
    Website createWebsite(WebsiteFields website) {
        return saveWebsite.create(website);
    }

    @Acl(EDIT)
    @PutMapping("/V1/store/websites/{websiteId}")
    Website changeWebsite(Integer websiteId, WebsiteFields website) {
        return saveWebsite.change(websiteId, website);
    }

    @Acl(EDIT)
    @DeleteMapping("/V1/store/websites/{websiteId}")
    boolean deleteWebsite(Integer websiteId) {
        deleteWebsite.delete(websiteId);
        return true;
    }

    @Acl(VIEW)
    @GetMapping("/V1/store/storeGroups")
    List<StoreGroup> groups() {
        return groups.all();
    }

    @Acl(EDIT)
    @PostMapping("/V1/store/storeGroups")
    StoreGroup createGroup(StoreGroupFields group) {
        return saveStoreGroup.create(group);
    }

    @Acl(EDIT)
    @PutMapping("/V1/store/storeGroups/{groupId}")
    StoreGroup changeGroup(Integer groupId, StoreGroupFields group) {
        return saveStoreGroup.change(groupId, group);
    }

    @Acl(EDIT)
    @DeleteMapping("/V1/store/storeGroups/{groupId}")
    boolean deleteGroup(Integer groupId) {
        deleteStoreGroup.delete(groupId);
        return true;
    }

    @Acl(VIEW)
    @GetMapping("/V1/store/storeViews")
    List<StoreViewAnswer> views() {
        return views.all().stream().map(StoreViewAnswer::of).toList();
    }

    @Acl(EDIT)
    @PostMapping("/V1/store/storeViews")
    StoreViewAnswer createView(StoreViewFields store) {
        return StoreViewAnswer.of(saveStoreView.create(store));
    }

    @Acl(EDIT)
    @PutMapping("/V1/store/storeViews/{storeId}")
    StoreViewAnswer changeView(Integer storeId, StoreViewFields store) {
        return StoreViewAnswer.of(saveStoreView.change(storeId, store));
    }

    @Acl(EDIT)
    @DeleteMapping("/V1/store/storeViews/{storeId}")
    boolean deleteView(Integer storeId) {
        deleteStoreView.delete(storeId);
        return true;
    }

    @Acl(VIEW)
    @GetMapping("/V1/store/storeConfigs")
    List<StoreConfig> configs(@Nullable List<String> storeCodes) {
        var url = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/";
        return configs.of(storeCodes == null ? List.of() : storeCodes, url);
    }
}
