package dev.holdfast.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.access.Resources;
import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class AuthorizationTest {

    @Autowired
    Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void an_anonymous_route_is_for_everybody_whatever_the_token() {
        api.asGuest().get("/V1/test-acl/anonymous").hasText("\"guest\"");
        api.withToken("nonsense").get("/V1/test-acl/anonymous").hasText("\"guest\"");
        api.withOnly("Magento_Sales::ship").get("/V1/test-acl/anonymous").hasText("\"admin\"");
    }

    @Test
    void a_resource_opens_its_route_and_so_does_any_that_includes_it() {
        for (var granted : new String[] {
            "Magento_InventoryApi::source_edit",
            "Holdfast_Source::sources",
            "Magento_InventoryApi::inventory",
            "Magento_Backend::all"
        }) {
            api.withOnly(granted)
                    .post("/V1/test-acl/source-edit", "{\"text\": \"in\"}")
                    .hasText("\"in\"");
        }
    }

    @Test
    void who_lacks_the_resource_gets_401_as_does_who_has_no_token() {
        var refused = unauthorized("Magento_InventoryApi::source_edit");
        api.asGuest().post("/V1/test-acl/source-edit", "{\"text\": \"in\"}").refused(401, refused);
        api.withOnly("Magento_InventoryApi::source", "Magento_Sales::sales")
                .post("/V1/test-acl/source-edit", "{\"text\": \"in\"}")
                .refused(401, refused);
    }

    @Test
    void the_right_to_call_is_checked_before_the_body_is_read() {
        api.asGuest()
                .post("/V1/test-acl/source-edit", "rubbish")
                .refused(401, unauthorized("Magento_InventoryApi::source_edit"));
        api.asGuest()
                .header("Content-Type", "text/plain")
                .post("/V1/test-acl/source-edit", "{}")
                .refused(401, unauthorized("Magento_InventoryApi::source_edit"));
        api.asGuest().get("/V1/test-acl/nowhere").refused(404, "Request does not match any route.");
    }

    @Test
    void all_resources_of_a_route_are_required_and_named() {
        var refused = unauthorized("Magento_Sales::ship, Magento_InventoryApi::source");
        api.asGuest().get("/V1/test-acl/both").refused(401, refused);
        api.withOnly("Magento_Sales::ship").get("/V1/test-acl/both").refused(401, refused);
        api.withOnly("Magento_InventoryApi::source").get("/V1/test-acl/both").refused(401, refused);
        api.withOnly("Magento_InventoryApi::source", "Magento_Sales::ship")
                .get("/V1/test-acl/both")
                .hasText("\"admin\"");
        api.get("/V1/test-acl/both").hasText("\"admin\"");
    }

    @Test
    void a_customers_route_opens_for_full_access_alone() {
        api.asGuest().get("/V1/test-acl/self").refused(401, unauthorized("self"));
        api.withOnly("Magento_Customer::customer").get("/V1/test-acl/self").refused(401, unauthorized("self"));
        api.get("/V1/test-acl/self").hasText("\"admin\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer nonsense",
                "Bearer  TOKEN",
                "Bearer TOKEN more",
                "Basic TOKEN",
                "TOKEN",
                "OAuth oauth_token=\"TOKEN\""
            })
    void a_header_that_is_no_bearer_token_is_no_token(String header) {
        var token = tokenOf(api);
        api.asGuest()
                .header("Authorization", header.replace("TOKEN", token))
                .get("/V1/test-acl/anonymous")
                .hasText("\"guest\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
    void letter_case_of_the_scheme_does_not_matter(String scheme) {
        api.asGuest()
                .header("Authorization", scheme + " " + tokenOf(api))
                .get("/V1/test-acl/anonymous")
                .hasText("\"integration\"");
    }

    /** A token of an integration with full access. */
    private static String tokenOf(Api api) {
        var name = "bearer " + System.nanoTime();
        return api.post("/V1/access/integrations", "{\"integration\": {\"name\": \"%s\"}}".formatted(name))
                .hasStatus(200)
                .json()
                .get("token")
                .asString();
    }

    @Test
    void every_route_says_who_may_call_it_by_resources_that_can_be_granted() {
        var unknown = askedFor();
        unknown.removeIf(Resources::exist);
        unknown.removeAll(Set.of(Acl.ANONYMOUS, Acl.SELF, Acl.ADMIN));
        assertThat(unknown).isEmpty();
    }

    @Test
    void a_resource_that_a_route_asks_for_includes_no_other() {
        var including = askedFor();
        including.retainAll(groups(Resources.tree()).collect(Collectors.toSet()));
        assertThat(including).isEmpty();
    }

    /** All that any route asks for. */
    private Set<String> askedFor() {
        var resources = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, method) -> {
            if (!AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestRoutes.class)) return;
            var acl = Objects.requireNonNull(method.getMethodAnnotation(Acl.class), method.toString());
            resources.addAll(List.of(acl.value()));
        });
        assertThat(resources).contains("Magento_InventoryApi::source", "Magento_Sales::ship");
        return resources;
    }

    private static Stream<String> groups(Resources.Resource resource) {
        if (resource.children().isEmpty()) return Stream.of();
        return Stream.concat(
                Stream.of(resource.id()), resource.children().stream().flatMap(AuthorizationTest::groups));
    }

    private static Message unauthorized(String resources) {
        return Message.named("The consumer isn't authorized to access %resources.", "resources", resources);
    }
}
