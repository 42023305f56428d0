package dev.holdfast.webapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/** Writes what the handlers of {@link RestRoutes} return: 200 and JSON; nothing is {@code []}. */
final class JsonAnswers implements HandlerMethodReturnValueHandler {

    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return AnnotatedElementUtils.hasAnnotation(returnType.getContainingClass(), RestRoutes.class);
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returnValue,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        container.setRequestHandled(true);
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        var response = (HttpServletResponse) webRequest.getNativeResponse();
        if (response == null) throw new IllegalStateException("No response to write to");
        Object answer = returnValue == null ? Json.NODES.arrayNode() : returnValue;
        var fields = RequestParameters.of(request).fields();
        UnaryOperator<Object> filter = fields == null || fields.asString("?").isEmpty()
                ? UnaryOperator.identity()
                : whole -> FieldsFilter.apply(fields.asString("?"), Json.MAPPER.<JsonNode>valueToTree(whole));
        if (answer instanceof Streamed<?> list) stream(response, list, filter);
        else write(response, 200, filter.apply(answer));
    }

    private static void stream(HttpServletResponse response, Streamed<?> list, UnaryOperator<Object> filter)
            throws IOException {
        response.setStatus(200);
        response.setHeader("Content-Type", CONTENT_TYPE);
        try {
            var json = Json.MAPPER.createGenerator(response.getOutputStream());
            json.writeStartArray();
            list.forEach(element -> {
                var kept = filter.apply(element);
                if (!(kept instanceof JsonNode tree && tree.isEmpty())) json.writePOJO(kept);
            });
            json.writeEndArray();
            json.close(); // only now: what fails before must not look complete
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    static void write(HttpServletResponse response, int status, Object body) throws IOException {
        var bytes = Json.MAPPER.writeValueAsBytes(body);
        response.resetBuffer(); // fails once parts of another answer were sent, which breaks off the connection
        response.setStatus(status);
        response.setHeader("Content-Type", CONTENT_TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
