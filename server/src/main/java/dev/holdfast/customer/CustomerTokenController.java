package dev.holdfast.customer;

import dev.holdfast.access.CustomerTokens;
import dev.holdfast.shared.Findings;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.NotReplayed;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import org.springframework.web.bind.annotation.PostMapping;

@RestRoutes
class CustomerTokenController {

    private final SignInCustomer signInCustomer;
    private final CustomerTokens tokens;

    CustomerTokenController(SignInCustomer signInCustomer, CustomerTokens tokens) {
        this.signInCustomer = signInCustomer;
        this.tokens = tokens;
    }

    @Acl(Acl.ANONYMOUS)
    @NotReplayed
    @PostMapping("/V1/integration/customer/token")
    String signIn(String username, String password, StoreScope scope) {
        var findings = new Findings();
        if (username.isEmpty()) findings.addRequired("username");
        if (password.isEmpty()) findings.addRequired("password");
        findings.refuseInput();
        return signInCustomer.signIn(scope.websiteId(), username, password);
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/integration/customer/revoke-customer-token")
    boolean revoke(Caller caller) {
        tokens.revoke(caller.customerId());
        return true;
    }
}
