package dev.holdfast.access;

import dev.holdfast.shared.Findings;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.NotReplayed;
import dev.holdfast.webapi.RestRoutes;
import org.springframework.web.bind.annotation.PostMapping;

@RestRoutes
class TokenController {

    private final SignIn signIn;
    private final RevokeTokens revokeTokens;

    TokenController(SignIn signIn, RevokeTokens revokeTokens) {
        this.signIn = signIn;
        this.revokeTokens = revokeTokens;
    }

    @Acl(Acl.ANONYMOUS)
    @NotReplayed
    @PostMapping("/V1/integration/admin/token")
    String signIn(String username, String password) {
        var findings = new Findings();
        if (username.isEmpty()) findings.addRequired("username");
        if (password.isEmpty()) findings.addRequired("password");
        findings.refuseInput();
        return signIn.signIn(username, password);
    }

    @Acl(Acl.ADMIN)
    @PostMapping("/V1/integration/admin/revoke-token")
    boolean revoke(Caller caller) {
        revokeTokens.ofCaller(caller);
        return true;
    }
}
