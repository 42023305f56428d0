package dev.holdfast.openapi;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.Route;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.servers.ServerVariables;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Describes every handler of {@link RestRoutes} by the conventions that hold for it: parameters found by name, wrapper keys in the
 * body, snake_case, one error body. springdoc, which knows other conventions, is left to serve the document and its page.
 */
@Component
class RestDescription implements OpenApiCustomizer {

    private static final String ROOT = "/rest";
    private static final String JSON = "application/json";
    private static final String TOKEN = "token";
    private static final String ERROR = "Error";
    private static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private static final String ABOUT = """
            The REST API of Holdfast. Get a token with `POST /V1/integration/admin/token` (below, under Access), press **Authorize** and
            paste it without its quotes. Keys are accepted in snake_case and camelCase. Every answer can be reduced with
            `?fields=name,items[sku]`.
            """;

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Summaries summaries;

    RestDescription(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            Summaries summaries) {
        this.mappings = mappings;
        this.summaries = summaries;
    }

    /** A route under one of its verbs and paths. */
    private record Entry(String verb, String path, Route route) {}

    @Override
    public void customise(OpenAPI document) {
        var components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        components.addSchemas(ERROR, error());
        components.addParameters(IDEMPOTENCY_KEY, idempotencyKey());
        searchParameters().forEach(parameter -> components.addParameters(keyOf(parameter), parameter));
        var schemas = new Schemas(components);
        var paths = new Paths();
        entries()
                .forEach(entry -> paths.computeIfAbsent(entry.path, _ -> new PathItem())
                        .operation(PathItem.HttpMethod.valueOf(entry.verb), operation(entry, schemas)));

        document.info(new Info().title("Holdfast").version("V1").description(ABOUT))
                .servers(servers())
                .components(components)
                .tags(null)
                .paths(paths);
    }

    private static List<Server> servers() {
        var store = new ServerVariable()._default("all").description("The code of a store view, or all");
        return List.of(
                new Server().url(ROOT).description("The default store view"),
                new Server()
                        .url(ROOT + "/{store}")
                        .description("Another store view")
                        .variables(new ServerVariables().addServerVariable("store", store)));
    }

    private List<Entry> entries() {
        return mappings.getObject().getHandlerMethods().entrySet().stream()
                .flatMap(mapped ->
                        mapped.getValue() instanceof Route route ? entries(mapped.getKey(), route) : Stream.empty())
                .sorted(Comparator.comparing(Entry::path).thenComparing(Entry::verb))
                .toList();
    }

    private static Stream<Entry> entries(RequestMappingInfo mapping, Route route) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(verb -> new Entry(verb.name(), path.substring(ROOT.length()), route)));
    }

    private Operation operation(Entry entry, Schemas schemas) {
        var operation = new Operation()
                .operationId(operationId(entry))
                .summary(summaries.of(entry.verb, entry.path))
                .addTagsItem(feature(entry.route))
                .responses(responses(schemas.of(entry.route.getMethod().getGenericReturnType())));
        secure(operation, entry.route);
        if (!entry.verb.equals("GET") && entry.route.isReplayed()) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + IDEMPOTENCY_KEY));
            operation.getResponses().addApiResponse("422", refused("The Idempotency-Key stood on another request"));
        }

        boolean hasBody = entry.verb.equals("POST") || entry.verb.equals("PUT");
        var body = new ObjectSchema();
        for (var parameter : entry.route.parameters()) {
            if (!parameter.isInput()) continue;
            var name = parameter.name();
            var type = parameter.genericType();
            if (entry.path.contains("{" + name + "}")) {
                operation.addParametersItem(
                        new Parameter().in("path").name(name).required(true).schema(schemas.of(type)));
            } else if (type == SearchCriteria.class) {
                searchParameters()
                        .forEach(search -> operation.addParametersItem(
                                new Parameter().$ref("#/components/parameters/" + keyOf(search))));
            } else if (hasBody) {
                body.addProperty(name, schemas.of(type));
                if (parameter.isMandatory()) body.addRequiredItem(name);
            } else {
                operation.addParametersItem(query(name, type, schemas).required(parameter.isMandatory()));
            }
        }
        pathVariablesBeside(operation, entry);
        if (body.getProperties() != null) {
            operation.requestBody(new RequestBody()
                    .required(body.getRequired() != null)
                    .content(new Content().addMediaType(JSON, new MediaType().schema(body))));
        }
        return operation;
    }

    /** A path variable that no parameter takes still has to be there: it names the object in the body. */
    private static void pathVariablesBeside(Operation operation, Entry entry) {
        for (var segment : entry.path.split("/", -1)) {
            if (!segment.startsWith("{")) continue;
            var name = segment.substring(1, segment.length() - 1);
            boolean known = operation.getParameters() != null
                    && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
            if (!known) {
                operation.addParametersItem(
                        new Parameter().in("path").name(name).required(true).schema(new StringSchema()));
            }
        }
    }

    private static Parameter query(String name, Type type, Schemas schemas) {
        var schema = schemas.of(type);
        if (!(schema instanceof ArraySchema list))
            return new Parameter().in("query").name(name).schema(schema);
        if (list.getItems().get$ref() == null)
            return new Parameter().in("query").name(name + "[]").schema(schema);
        return new Parameter()
                .in("query")
                .name(name)
                .description("As `%s[0][key]=value`.".formatted(name))
                .style(Parameter.StyleEnum.DEEPOBJECT)
                .explode(true)
                .schema(new ObjectSchema().additionalProperties(list.getItems()));
    }

    private static void secure(Operation operation, Route route) {
        if (route.resources().contains(Acl.ANONYMOUS)) {
            operation.description("For everybody: needs no token.").security(List.of());
        } else {
            operation
                    .description("Needs `" + String.join("`, `", route.resources()) + "`.")
                    .addSecurityItem(new SecurityRequirement().addList(TOKEN));
        }
    }

    private static ApiResponses responses(Schema<?> answer) {
        return new ApiResponses()
                .addApiResponse("200", new ApiResponse().description("Done").content(json(answer)))
                .addApiResponse("default", refused("Refused"));
    }

    private static ApiResponse refused(String description) {
        return new ApiResponse()
                .description(description)
                .content(json(new Schema<>().$ref("#/components/schemas/" + ERROR)));
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }

    private static Schema<?> error() {
        var parameters =
                new Schema<>().description("The values of the placeholders: a list for %1, an object for %name.");
        var finding = new ObjectSchema();
        finding.addProperty("message", new StringSchema());
        finding.addProperty("parameters", parameters);
        var error = new ObjectSchema();
        error.addProperty("message", new StringSchema().description("A text with its placeholders."));
        error.addProperty("errors", new ArraySchema().items(finding));
        error.addProperty("error_code", new StringSchema().description("Of refusals of Holdfast's own."));
        error.addProperty("parameters", parameters);
        error.setRequired(List.of("message"));
        return error;
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .description(
                        "A new random key for each request. Sent again with it, the request gets the first answer for 24 hours.")
                .schema(new StringSchema().minLength(1).maxLength(255));
    }

    private static List<Parameter> searchParameters() {
        var filter = "searchCriteria[filter_groups][0][filters][0]";
        return List.of(
                search("searchCriteria", "Empty: all rows.").allowEmptyValue(true),
                search(filter + "[field]", "Groups must all hold; the filters of one group are alternatives."),
                search(filter + "[value]", "Lists are separated by commas, patterns have % and _."),
                search(filter + "[condition_type]", "eq unless given.")
                        .schema(new StringSchema()
                                ._enum(List.of(
                                        "eq", "neq", "gt", "gteq", "lt", "lteq", "like", "nlike", "in", "nin", "null",
                                        "notnull", "from", "to", "finset", "nfinset"))),
                search("searchCriteria[sortOrders][0][field]", "The first of any number of fields to sort by."),
                search("searchCriteria[sortOrders][0][direction]", "DESC unless given.")
                        .schema(new StringSchema()._enum(List.of("ASC", "DESC"))),
                search("searchCriteria[pageSize]", "All rows unless given.").schema(new IntegerSchema()),
                search("searchCriteria[currentPage]", "From 1.").schema(new IntegerSchema()));
    }

    private static Parameter search(String name, String description) {
        return new Parameter().in("query").name(name).description(description).schema(new StringSchema());
    }

    private static String keyOf(Parameter search) {
        return search.getName().replaceAll("\\[0]", "").replace('[', '_').replace("]", "");
    }

    private static String feature(Route route) {
        var module = route.getBeanType().getPackage().getAnnotation(ApplicationModule.class);
        return module == null ? "Other" : module.displayName();
    }

    private static String operationId(Entry entry) {
        return entry.verb.toLowerCase(Locale.ROOT) + entry.path.replaceAll("[^A-Za-z0-9]+", "_");
    }
}
