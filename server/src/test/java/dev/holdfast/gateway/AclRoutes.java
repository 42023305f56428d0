package dev.holdfast.gateway;

import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Routes of the tests alone, one for each kind of {@link Acl}. */
@RestRoutes
class AclRoutes {

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/test-acl/anonymous")
    String anonymous(Caller caller) {
        return caller.type().label();
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/test-acl/self")
    String self(Caller caller) {
        return caller.type().label();
    }

    @Acl("Magento_InventoryApi::source_edit")
    @PostMapping("/V1/test-acl/source-edit")
    String one(Caller caller, String text) {
        return text;
    }

    @Acl({"Magento_Sales::ship", "Magento_InventoryApi::source"})
    @GetMapping("/V1/test-acl/both")
    String both(Caller caller) {
        return caller.type().label();
    }
}
