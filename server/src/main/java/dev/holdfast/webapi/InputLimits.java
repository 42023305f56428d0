package dev.holdfast.webapi;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much one request may ask for, where an operator has set limits.
 *
 * @param mostObjects in one list of objects
 * @param mostPerPage in one page of a list
 * @param perPage in a page of a request that does not say
 */
public record InputLimits(int mostObjects, int mostPerPage, int perPage) {

    /** @throws Refusal 400 when a list or a page is too long; a page without a size is given one */
    void apply(ObjectNode parameters) {
        parameters.properties().forEach(parameter -> checkLists(parameter.getKey(), parameter.getValue()));
        for (var name : new String[] {"searchCriteria", "search_criteria"}) {
            if (parameters.has(name)) parameters.set(name, paged(parameters.get(name)));
        }
    }

    private void checkLists(String key, JsonNode value) {
        if (value instanceof ArrayNode list
                && list.size() > mostObjects
                && list.get(0).isObject()) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    Message.named("Maximum items of type \"%type\" is %max", "type", key)
                            .and("max", mostObjects));
        }
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> checkLists(field.getKey(), field.getValue()));
        } else {
            value.forEach(element -> checkLists(key, element));
        }
    }

    private JsonNode paged(JsonNode criteria) {
        var paged = criteria instanceof ObjectNode object ? object : Json.NODES.objectNode();
        var pageSize =
                paged.path(paged.has("page_size") ? "page_size" : "pageSize").asString("");
        if (pageSize.isEmpty() || pageSize.equals("0")) {
            paged.remove("page_size");
            return paged.put("pageSize", perPage);
        }
        if (pageSize.matches("\\d{1,9}") && Integer.parseInt(pageSize) <= mostPerPage) return paged;
        if (!pageSize.matches("\\d+")) return paged; // no number of rows; refused when it is read
        throw Refusal.of(
                Refusal.Kind.INVALID, Message.named("Maximum SearchCriteria pageSize is %max", "max", mostPerPage));
    }
}
