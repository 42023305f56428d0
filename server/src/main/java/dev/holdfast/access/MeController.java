package dev.holdfast.access;

import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.NotReplayed;
import dev.holdfast.webapi.RestRoutes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

@RestRoutes
class MeController {

    private final ChangeOwnPassword changeOwnPassword;

    MeController(ChangeOwnPassword changeOwnPassword) {
        this.changeOwnPassword = changeOwnPassword;
    }

    /**
     * @param type {@code admin} or {@code integration}
     * @param resources all that the caller holds, with what they include
     */
    record MeView(String type, @Nullable Integer id, String name, List<String> resources) {}

    @Acl(Acl.ADMIN)
    @GetMapping("/V1/access/me")
    MeView me(Caller caller) {
        return new MeView(caller.type().label(), caller.id(), caller.name(), List.copyOf(caller.resources()));
    }

    @Acl(Acl.ADMIN)
    @NotReplayed
    @PutMapping("/V1/access/me/password")
    boolean changePassword(Caller caller, String currentPassword, String newPassword) {
        changeOwnPassword.change(caller, currentPassword, newPassword);
        return true;
    }
}
