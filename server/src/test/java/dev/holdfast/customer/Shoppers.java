package dev.holdfast.customer;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.webapi.Json;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Registers customers over HTTP, with e-mail addresses of their own. */
final class Shoppers {

    static final String PASSWORD = "c0rrect-Horse";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Api api;

    Shoppers(Api api) {
        this.api = api;
    }

    static String email() {
        return "ann-" + NUMBER.incrementAndGet() + "@example.net";
    }

    static Message required(String field) {
        return Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", field);
    }

    static Message invalid(String field, Object value) {
        return Message.named("Invalid value of \"%value\" provided for the %fieldName field.", "fieldName", field)
                .and("value", value);
    }

    static Message noSuch(String field, int id) {
        return Message.named("No such entity with %fieldName = %fieldValue", "fieldName", field)
                .and("fieldValue", id);
    }

    /** A customer of the store view of the {@code Api}, with {@link #PASSWORD}; the id. */
    int register(String email) {
        return create(email).hasStatus(200).json().get("id").intValue();
    }

    Answer create(String email) {
        return create(email, PASSWORD);
    }

    Answer create(String email, String password) {
        var body = Json.NODES.objectNode().put("password", password);
        body.putObject("customer").put("email", email).put("firstname", "Ann").put("lastname", "Lee");
        return api.asGuest().post("/V1/customers", body.toString());
    }

    /** A customer without a password, with these fields, written as JSON, besides a name and an address; made by an administrator. */
    Answer createWith(String fields) {
        return api.post(
                "/V1/customers",
                "{\"customer\": {\"email\": \"%s\", \"firstname\": \"Ann\", \"lastname\": \"Lee\", %s}}"
                        .formatted(email(), fields));
    }

    JsonNode createdWith(String fields) {
        return createWith(fields).hasStatus(200).json();
    }

    Answer signIn(String email, String password) {
        var body = Json.NODES.objectNode().put("username", email).put("password", password);
        return api.asGuest().post("/V1/integration/customer/token", body.toString());
    }

    String token(String email) {
        return signIn(email, PASSWORD).hasStatus(200).json().asString();
    }

    /** The API as a customer who has just registered. */
    Api asNew() {
        var email = email();
        register(email);
        return api.withToken(token(email));
    }
}
