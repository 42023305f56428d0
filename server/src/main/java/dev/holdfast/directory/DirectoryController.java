package dev.holdfast.directory;

import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

@RestRoutes
class DirectoryController {

    private final Countries countries;

    DirectoryController(Countries countries) {
        this.countries = countries;
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/directory/countries")
    List<Country> countries() {
        return countries.all();
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/directory/countries/{countryId}")
    Country country(String countryId) {
        return countries.find(countryId).orElseThrow(() -> Refusal.notFound("The country isn't available."));
    }
}
