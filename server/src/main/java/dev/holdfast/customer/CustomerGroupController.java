package dev.holdfast.customer;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import org.springframework.web.bind.annotation.GetMapping;

@RestRoutes
class CustomerGroupController {

    private static final String GROUPS = "Magento_Customer::group";

    private final CustomerGroups groups;

    CustomerGroupController(CustomerGroups groups) {
        this.groups = groups;
    }

    @Acl(GROUPS)
    @GetMapping("/V1/customerGroups/search")
    SearchResult<CustomerGroup> search(SearchCriteria searchCriteria) {
        return groups.search(searchCriteria);
    }

    @Acl(GROUPS)
    @GetMapping("/V1/customerGroups/{id}")
    CustomerGroup get(Integer id) {
        return groups.find(id).orElseThrow(() -> Refusal.noSuchEntity("id", id));
    }
}
