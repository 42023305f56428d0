package dev.holdfast.webapi;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.JsonNode;

/** Routes of the tests alone: each answers with what it understood. */
@RestRoutes
class EchoRoutes {

    static final String READ = "Magento_Catalog::products";
    static final String WRITE = "Magento_InventoryApi::source_edit";

    record Part(@Nullable String partName, @Nullable Integer count) {}

    record Settings(@Nullable Boolean enabled, @Nullable Part part) {}

    record Thing(
            @Nullable String thingName,
            @Nullable Integer count,
            @Nullable BigDecimal price,
            @Nullable Boolean enabled,
            @Nullable List<String> tags,
            @Nullable List<Integer> numbers,
            @Nullable List<Part> parts,
            @Nullable Settings extensionAttributes,
            @Nullable JsonNode anything,
            @ReadOnly @Nullable Integer id) {}

    record Scalars(
            @Nullable Integer whole,
            @Nullable BigDecimal fraction,
            @Nullable Boolean truth,
            @Nullable String someText) {}

    record Lists(List<String> names, @Nullable List<Integer> numbers) {}

    record Named(String firstName, @Nullable Thing thing) {}

    record Where(int storeId, String storeCode, int websiteId) {}

    record Empty(@Nullable String nothing, List<String> names, Part part) {}

    private final JdbcClient jdbc;

    EchoRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/V1/echo/scalars")
    @Acl(Acl.ANONYMOUS)
    Scalars query(
            @Nullable Integer whole,
            @Nullable BigDecimal fraction,
            @Nullable Boolean truth,
            @Nullable String someText) {
        return new Scalars(whole, fraction, truth, someText);
    }

    @PostMapping("/V1/echo/scalars")
    @Acl(Acl.ANONYMOUS)
    Scalars body(
            @Nullable Integer whole,
            @Nullable BigDecimal fraction,
            @Nullable Boolean truth,
            @Nullable String someText) {
        return new Scalars(whole, fraction, truth, someText);
    }

    @GetMapping("/V1/echo/lists")
    @Acl(Acl.ANONYMOUS)
    Lists lists(List<String> names, @Nullable List<Integer> numbers) {
        return new Lists(names, numbers);
    }

    @PostMapping("/V1/echo/lists")
    @Acl(Acl.ANONYMOUS)
    Lists listsOfBody(List<String> names, @Nullable List<Integer> numbers) {
        return new Lists(names, numbers);
    }

    @PostMapping("/V1/echo/things")
    @Acl(Acl.ANONYMOUS)
    Thing thing(Thing thing) {
        return thing;
    }

    @PutMapping("/V1/echo/things/{thingName}")
    @Acl(Acl.ANONYMOUS)
    Thing namedThing(Thing thing) {
        return thing;
    }

    /** The object has no field of the variable's name. */
    @PutMapping("/V1/echo/others/{firstName}")
    @Acl(Acl.ANONYMOUS)
    Named otherThing(String firstName, @Nullable Thing thing) {
        return new Named(firstName, thing);
    }

    @PostMapping("/V1/echo/others/{firstName}")
    @Acl(Acl.ANONYMOUS)
    Named posted(String firstName, @Nullable Thing thing) {
        return new Named(firstName, thing);
    }

    @PostMapping("/V1/echo/mandatory")
    @Acl(Acl.ANONYMOUS)
    Lists mandatory(List<String> sourceCodes, Integer stockId, @Nullable String note) {
        return new Lists(sourceCodes, List.of(stockId));
    }

    @GetMapping("/V1/echo/path/{value}")
    @Acl(Acl.ANONYMOUS)
    String path(String value) {
        return value;
    }

    @GetMapping("/V1/echo/numbers/{number}")
    @Acl(Acl.ANONYMOUS)
    Integer number(Integer number) {
        return number;
    }

    @GetMapping("/V1/echo/numbers/largest")
    @Acl(Acl.ANONYMOUS)
    Integer largest() {
        return Integer.MAX_VALUE;
    }

    @GetMapping("/V1/echo/store")
    @Acl(Acl.ANONYMOUS)
    Where store(StoreScope scope) {
        return new Where(scope.storeId(), scope.storeCode(), scope.websiteId());
    }

    @PostMapping("/V1/echo/nothing")
    @Acl(Acl.ANONYMOUS)
    void nothing() {}

    @GetMapping("/V1/echo/empty")
    @Acl(Acl.ANONYMOUS)
    Empty empty() {
        return new Empty(null, List.of(), new Part(null, null));
    }

    @DeleteMapping("/V1/echo/things/{thingName}")
    @Acl(Acl.ANONYMOUS)
    boolean delete(String thingName) {
        return true;
    }

    @PostMapping("/V1/echo/guarded")
    @Acl({READ, WRITE})
    Thing guarded(Thing thing) {
        return thing;
    }

    /** As many parts as asked for; a bug comes before the one with the number that fails. */
    @GetMapping("/V1/echo/stream")
    @Acl(Acl.ANONYMOUS)
    Streamed<Part> stream(Integer parts, @Nullable Integer failing) {
        return taker -> {
            for (int i = 0; i < parts; i++) {
                if (failing != null && failing == i) throw new IllegalStateException("a bug, made on purpose");
                taker.accept(new Part("part", i));
            }
        };
    }

    @GetMapping("/V1/echo/bug")
    @Acl(Acl.ANONYMOUS)
    void bug() {
        throw new IllegalStateException("a bug, made on purpose");
    }

    @GetMapping("/V1/echo/gone")
    @Acl(Acl.ANONYMOUS)
    void gone() throws IOException {
        throw new AsyncRequestNotUsableException("the client has gone, on purpose");
    }

    @GetMapping("/V1/echo/lost-connection")
    @Acl(Acl.ANONYMOUS)
    boolean lostConnection() {
        return jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                .query(Boolean.class)
                .single();
    }

    @GetMapping("/V1/echo/database")
    @Acl(Acl.ANONYMOUS)
    int database() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
