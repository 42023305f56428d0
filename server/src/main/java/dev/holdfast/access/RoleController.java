package dev.holdfast.access;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

@RestRoutes
class RoleController {

    private static final String ROLES = "Magento_User::acl_roles";

    private final Roles roles;
    private final SaveRole saveRole;
    private final DeleteRole deleteRole;

    RoleController(Roles roles, SaveRole saveRole, DeleteRole deleteRole) {
        this.roles = roles;
        this.saveRole = saveRole;
        this.deleteRole = deleteRole;
    }

    /** @param resources as granted, without what they include */
    record RoleView(int roleId, String name, List<String> resources) {

        static RoleView of(Role role) {
            return new RoleView(role.id(), role.grant().name(), role.grant().resources());
        }
    }

    @Acl(Acl.ADMIN)
    @GetMapping("/V1/access/resources")
    Resources.Resource resources() {
        return Resources.tree();
    }

    @Acl(ROLES)
    @GetMapping("/V1/access/roles")
    SearchResult<RoleView> list(@Nullable SearchCriteria searchCriteria) {
        return roles.list(searchCriteria == null ? SearchCriteria.ALL : searchCriteria)
                .map(RoleView::of);
    }

    @Acl(ROLES)
    @GetMapping("/V1/access/roles/{roleId}")
    RoleView get(Integer roleId) {
        return RoleView.of(roles.get(roleId));
    }

    @Acl(ROLES)
    @PostMapping("/V1/access/roles")
    RoleView create(Caller caller, RoleChange role) {
        return RoleView.of(saveRole.create(caller, role));
    }

    @Acl(ROLES)
    @PutMapping("/V1/access/roles/{roleId}")
    RoleView change(Caller caller, Integer roleId, RoleChange role) {
        return RoleView.of(saveRole.change(caller, roleId, role));
    }

    @Acl(ROLES)
    @DeleteMapping("/V1/access/roles/{roleId}")
    boolean delete(Caller caller, Integer roleId) {
        deleteRole.delete(caller, roleId);
        return true;
    }
}
