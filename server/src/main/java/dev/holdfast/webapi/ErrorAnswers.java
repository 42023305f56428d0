package dev.holdfast.webapi;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
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
        if (refusal.kind() == Refusal.Kind.BUSY) response.setHeader("Retry-After", "1");
        JsonAnswers.write(response, refusal.kind().status(), body(refusal));
    }

    @ExceptionHandler({
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class
    })
    void noRoute(HttpServletResponse response) throws IOException {
        refused(Refusal.notFound("Request does not match any route."), response);
    }

    /**
     * The database cannot be reached, has no connection to spare, or gave up a transaction as often as it was tried: the same
     * request may succeed a moment later. One that was lost while committing may also have succeeded already.
     */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        ConcurrencyFailureException.class,
        TransactionException.class
    })
    void unavailable(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("{} {} found no database: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        refused(new DatabaseUnavailable(), response);
    }

    /** The client has gone, which Tomcat or Spring may be the first to notice: there is nobody to answer. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void abandoned(IOException gone) {
        LOG.debug("The client has gone", gone);
    }

    @ExceptionHandler
    void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.resolve(known.getStatusCode().value());
            write(known.getStatusCode().value(), message(status == null ? "" : status.getReasonPhrase()), response);
            return;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        write(500, internalError(request), response);
    }

    /** The body that stands for a bug: all it says is where the log tells more. */
    public static JsonNode internalError(HttpServletRequest request) {
        return message("Internal Error. Details are available in the Holdfast log. Report ID: webapi-"
                + request.getAttribute(REQUEST_ID));
    }

    public static JsonNode message(String text) {
        return Json.NODES.objectNode().put("message", text);
    }

    /** Answers an error from outside a handler. */
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
