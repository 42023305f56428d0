package dev.holdfast.gateway;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.store.StoreViews;
import dev.holdfast.webapi.ErrorAnswers;
import dev.holdfast.webapi.Json;
import dev.holdfast.webapi.StoreScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads {@code /rest/<store view>/V1/…}: takes the store view out of the path, so that routes are matched as
 * {@code /rest/V1/…}, and refuses what is no such path, asks for no JSON, or uses another verb.
 */
@Component
class RestPaths extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/rest/";
    private static final Pattern VERSION = Pattern.compile("V\\d+");
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE");

    private final transient StoreViews storeViews;
    private final transient HandlerExceptionResolver errorAnswers;

    RestPaths(StoreViews storeViews, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errorAnswers) {
        this.storeViews = storeViews;
        this.errorAnswers = errorAnswers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isRest(request)) {
            chain.doFilter(request, response);
            return;
        }
        var accept = String.join(", ", Collections.list(request.getHeaders("Accept")));
        if (!acceptsJson(accept)) {
            refuseMediaType(accept, response);
            return;
        }
        HttpServletRequest rest;
        try {
            rest = withoutStoreView(request);
        } catch (RuntimeException e) {
            errorAnswers.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(rest, response);
    }

    /** Goes by the decoded path: {@code /%72est/V1} is no way around this filter. */
    private static boolean isRest(HttpServletRequest request) {
        return (request.getServletPath() + "/").startsWith(ROOT);
    }

    private HttpServletRequest withoutStoreView(HttpServletRequest request) {
        var uri = request.getRequestURI();
        if (!(uri + "/").startsWith(ROOT)) throw unprocessable();
        var path = trimmed(uri);
        StoreScope scope;
        if (isVersioned(path)) {
            scope = storeViews.defaultScope();
        } else {
            int slash = path.indexOf('/');
            scope = scope(slash < 0 ? path : path.substring(0, slash));
            path = slash < 0 ? "" : path.substring(slash + 1);
            if (!isVersioned(path)) throw unprocessable();
        }
        if (!VERBS.contains(request.getMethod())) {
            throw Refusal.of(
                    Refusal.Kind.METHOD_NOT_SUPPORTED,
                    Message.of("The " + request.getMethod() + " HTTP method is not supported."));
        }
        request.setAttribute(StoreScope.class.getName(), scope);
        // Spring reads what follows a semicolon as something beside the path; here it is a character like any other.
        return new WithPath(request, ROOT + path.replace(";", "%3B"));
    }

    private StoreScope scope(String code) {
        if (code.equals("all")) return new StoreScope(0, "admin", 0);
        return storeViews.scopeOf(code).orElseThrow(RestPaths::unprocessable);
    }

    private static boolean isVersioned(String path) {
        return VERSION.matcher(path).lookingAt();
    }

    private static Refusal unprocessable() {
        return Refusal.invalid("Specified request cannot be processed.");
    }

    private static String trimmed(String uri) {
        int start = Math.min(ROOT.length(), uri.length());
        int end = uri.length();
        while (start < end && uri.charAt(start) == '/') start++;
        while (end > start && uri.charAt(end - 1) == '/') end--;
        return uri.substring(start, end);
    }

    private static boolean acceptsJson(String accept) {
        if (accept.isBlank()) return true;
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.removeQualityValue().includes(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    /** The one error that has another form than all others. */
    private static void refuseMediaType(String accept, HttpServletResponse response) throws IOException {
        var body = Json.NODES.objectNode();
        body.putObject("messages")
                .putArray("error")
                .addObject()
                .put("code", Refusal.Kind.NOT_ACCEPTABLE.status())
                .put(
                        "message",
                        "Server cannot match any of the given Accept HTTP header media type(s) from the request: \""
                                + accept
                                + "\" with media types from the config of response renderer.");
        ErrorAnswers.write(Refusal.Kind.NOT_ACCEPTABLE.status(), body, response);
    }

    private static final class WithPath extends HttpServletRequestWrapper {

        private final String path;

        WithPath(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }
    }
}
