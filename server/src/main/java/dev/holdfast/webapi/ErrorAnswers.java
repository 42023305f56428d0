package dev.holdfast.webapi;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the error body: {@code {"message","errors","parameters"}}, templates unexpanded, values beside them. A bug is logged once,
 * here, and answered with the number under which the log has it.
 */
@ControllerAdvice
public class ErrorAnswers {

    /** The request attribute that holds the request's id: 13 hexadecimal digits. */
    public static final String REQUEST_ID = "dev.holdfast.requestId";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletResponse response) throws IOException {
        write(refusal, response);
    }

    @ExceptionHandler({
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class
    })
    void noRoute(HttpServletResponse response) throws IOException {
        write(Refusal.notFound("Request does not match any route."), response);
    }

    @ExceptionHandler
    void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        var body = Json.NODES.objectNode();
        body.put(
                "message",
                "Internal Error. Details are available in the Holdfast log. Report ID: webapi-"
                        + request.getAttribute(REQUEST_ID));
        JsonAnswers.write(response, 500, body);
    }

    /** Answers a refusal from outside a handler. */
    public static void write(Refusal refusal, HttpServletResponse response) throws IOException {
        if (refusal.kind() == Refusal.Kind.BUSY) response.setHeader("Retry-After", "1");
        JsonAnswers.write(response, refusal.kind().status(), body(refusal));
    }

    /** Answers an error whose body has a form of its own. */
    public static void write(int status, JsonNode body, HttpServletResponse response) throws IOException {
        JsonAnswers.write(response, status, body);
    }

    private static ObjectNode body(Refusal refusal) {
        var body = Json.NODES.objectNode();
        body.put("message", refusal.message().template());
        if (!refusal.errors().isEmpty()) {
            var errors = body.putArray("errors");
            refusal.errors()
                    .forEach(error ->
                            errors.addObject().put("message", error.template()).set("parameters", parameters(error)));
        }
        if (refusal.code() != null) body.put("error_code", refusal.code());
        var parameters = parameters(refusal.message());
        if (!parameters.isEmpty()) body.set("parameters", parameters);
        return body;
    }

    private static JsonNode parameters(Message message) {
        return Json.MAPPER.valueToTree(message.named().isEmpty() ? message.positional() : message.named());
    }
}
