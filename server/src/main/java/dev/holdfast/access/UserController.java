package dev.holdfast.access;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

@RestRoutes
class UserController {

    private static final String USERS = "Magento_User::acl_users";

    private final AdminUsers users;
    private final SaveUser saveUser;
    private final DeleteUser deleteUser;
    private final RevokeTokens revokeTokens;

    UserController(AdminUsers users, SaveUser saveUser, DeleteUser deleteUser, RevokeTokens revokeTokens) {
        this.users = users;
        this.saveUser = saveUser;
        this.deleteUser = deleteUser;
        this.revokeTokens = revokeTokens;
    }

    record UserView(
            int userId,
            String username,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            boolean isActive,
            @Nullable Integer roleId,
            Instant createdAt) {

        static UserView of(AdminUser user) {
            var details = user.details();
            return new UserView(
                    user.id(),
                    details.username(),
                    details.email(),
                    details.firstName(),
                    details.lastName(),
                    details.isActive(),
                    details.roleId(),
                    user.createdAt());
        }
    }

    @Acl(USERS)
    @GetMapping("/V1/access/users")
    SearchResult<UserView> list(@Nullable SearchCriteria searchCriteria) {
        return users.list(searchCriteria == null ? SearchCriteria.ALL : searchCriteria)
                .map(UserView::of);
    }

    @Acl(USERS)
    @GetMapping("/V1/access/users/{userId}")
    UserView get(Integer userId) {
        return UserView.of(users.find(userId).orElseThrow(() -> Refusal.noSuchEntity("userId", userId)));
    }

    @Acl(USERS)
    @PostMapping("/V1/access/users")
    UserView create(Caller caller, UserChange user) {
        return UserView.of(saveUser.create(caller, user));
    }

    @Acl(USERS)
    @PutMapping("/V1/access/users/{userId}")
    UserView change(Caller caller, Integer userId, UserChange user) {
        return UserView.of(saveUser.change(caller, userId, user));
    }

    @Acl(USERS)
    @DeleteMapping("/V1/access/users/{userId}")
    boolean delete(Caller caller, Integer userId) {
        deleteUser.delete(caller, userId);
        return true;
    }

    @Acl(USERS)
    @PostMapping("/V1/access/users/{userId}/revoke-tokens")
    boolean revokeTokens(Caller caller, Integer userId) {
        revokeTokens.ofUser(caller, userId);
        return true;
    }
}
