package dev.holdfast.access;

import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.webapi.Json;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Makes users, roles and integrations over HTTP, with names of their own. */
final class People {

    static final String PASSWORD = "c0rrect-horse";
    static final String REFUSED = "The account sign-in was incorrect or your account is disabled temporarily."
            + " Please wait and try again later.";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Api api;

    People(Api api) {
        this.api = api;
    }

    static String name(String prefix) {
        return prefix + "-" + NUMBER.incrementAndGet();
    }

    int role(String... resources) {
        var role = Json.NODES.objectNode().put("name", name("role"));
        var list = role.putArray("resources");
        List.of(resources).forEach(list::add);
        return made("/V1/access/roles", "role", role).get("role_id").intValue();
    }

    /** A user of that name with {@link #PASSWORD}. */
    int user(String username, int roleId) {
        var user = Json.NODES
                .objectNode()
                .put("username", username)
                .put("password", PASSWORD)
                .put("role_id", roleId);
        return made("/V1/access/users", "user", user).get("user_id").intValue();
    }

    /** Its token. */
    String integration(String... resources) {
        var integration = Json.NODES.objectNode().put("name", name("integration"));
        var list = integration.putArray("resources");
        List.of(resources).forEach(list::add);
        return made("/V1/access/integrations", "integration", integration)
                .get("token")
                .asString();
    }

    private JsonNode made(String path, String wrapper, JsonNode body) {
        var wrapped = Json.NODES.objectNode().set(wrapper, body);
        return api.post(path, wrapped.toString()).hasStatus(200).json();
    }

    Answer signIn(String username, String password) {
        var body = Json.NODES.objectNode().put("username", username).put("password", password);
        return api.asGuest().post("/V1/integration/admin/token", body.toString());
    }

    String token(String username) {
        return signIn(username, PASSWORD).hasStatus(200).json().asString();
    }

    /** 200 while the token is somebody's, 401 afterwards. */
    int statusWith(String token) {
        return api.withToken(token).get("/V1/access/me").status();
    }
}
