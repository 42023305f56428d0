package dev.holdfast.access;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.NotReplayed;
import dev.holdfast.webapi.RestRoutes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

@RestRoutes
class IntegrationController {

    private static final String INTEGRATIONS = "Magento_Integration::integrations";

    private final Integrations integrations;
    private final SaveIntegration saveIntegration;
    private final DeleteIntegration deleteIntegration;
    private final RenewIntegrationToken renewToken;
    private final RevokeTokens revokeTokens;

    IntegrationController(
            Integrations integrations,
            SaveIntegration saveIntegration,
            DeleteIntegration deleteIntegration,
            RenewIntegrationToken renewToken,
            RevokeTokens revokeTokens) {
        this.integrations = integrations;
        this.saveIntegration = saveIntegration;
        this.deleteIntegration = deleteIntegration;
        this.renewToken = renewToken;
        this.revokeTokens = revokeTokens;
    }

    /**
     * @param resources as granted, without what they include
     * @param token in the answer to its creation alone
     */
    record IntegrationView(
            int integrationId,
            String name,
            List<String> resources,
            boolean isActive,
            Instant createdAt,
            @Nullable String token) {

        static IntegrationView of(Integration integration) {
            return of(integration, null);
        }

        static IntegrationView of(SaveIntegration.Created created) {
            return of(created.integration(), created.token());
        }

        private static IntegrationView of(Integration integration, @Nullable String token) {
            return new IntegrationView(
                    integration.id(),
                    integration.grant().name(),
                    integration.grant().resources(),
                    integration.active(),
                    integration.createdAt(),
                    token);
        }
    }

    @Acl(INTEGRATIONS)
    @GetMapping("/V1/access/integrations")
    SearchResult<IntegrationView> list(@Nullable SearchCriteria searchCriteria) {
        return integrations
                .list(searchCriteria == null ? SearchCriteria.ALL : searchCriteria)
                .map(IntegrationView::of);
    }

    @Acl(INTEGRATIONS)
    @GetMapping("/V1/access/integrations/{integrationId}")
    IntegrationView get(Integer integrationId) {
        return IntegrationView.of(integrations.get(integrationId));
    }

    @Acl(INTEGRATIONS)
    @NotReplayed
    @PostMapping("/V1/access/integrations")
    IntegrationView create(Caller caller, IntegrationChange integration) {
        return IntegrationView.of(saveIntegration.create(caller, integration));
    }

    @Acl(INTEGRATIONS)
    @PutMapping("/V1/access/integrations/{integrationId}")
    IntegrationView change(Caller caller, Integer integrationId, IntegrationChange integration) {
        return IntegrationView.of(saveIntegration.change(caller, integrationId, integration));
    }

    @Acl(INTEGRATIONS)
    @DeleteMapping("/V1/access/integrations/{integrationId}")
    boolean delete(Caller caller, Integer integrationId) {
        deleteIntegration.delete(caller, integrationId);
        return true;
    }

    @Acl(INTEGRATIONS)
    @NotReplayed
    @PostMapping("/V1/access/integrations/{integrationId}/token")
    String renewToken(Caller caller, Integer integrationId) {
        return renewToken.renew(caller, integrationId);
    }

    @Acl(INTEGRATIONS)
    @DeleteMapping("/V1/access/integrations/{integrationId}/token")
    boolean revokeToken(Caller caller, Integer integrationId) {
        revokeTokens.ofIntegration(caller, integrationId);
        return true;
    }
}
