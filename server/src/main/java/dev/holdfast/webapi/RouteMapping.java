package dev.holdfast.webapi;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of a request among the few routes whose paths begin alike and are as long as that of the request. Spring MVC has an
 * index of paths without parameters only, and tries the patterns of all other routes, of which there are hundreds. So are those requests
 * still that this index does not lead to a handler.
 */
final class RouteMapping extends RequestMappingHandlerMapping {

    /** As many as tell {@code /rest/V1/orders} from {@code /rest/V1/carts}. */
    private static final int SEGMENTS_COMPARED = 3;

    private static final Pattern SEVERAL_SEGMENTS = Pattern.compile("\\*\\*|\\{\\*");
    private static final Pattern PARAMETER = Pattern.compile("[{*?]");

    private final Set<String> pathsWithoutParameters = new HashSet<>();

    @Override
    protected HandlerMethod createHandlerMethod(Object controller, Method method) {
        var handler = super.createHandlerMethod(controller, method);
        return Route.isDeclaredIn(handler.getBeanType()) ? new Route(handler) : handler;
    }

    @Override
    protected Set<String> getDirectPaths(RequestMappingInfo route) {
        var paths = super.getDirectPaths(route);
        pathsWithoutParameters.addAll(paths);
        var indexed = new HashSet<>(paths);
        for (var pattern : route.getPatternValues()) {
            var key = key(pattern);
            if (key != null && !paths.contains(pattern)) indexed.add(key);
        }
        return indexed;
    }

    /** Of a path, or of all paths that a pattern matches; null when these have several. */
    private static @Nullable String key(String path) {
        var segments = path.split("/", -1);
        var compared = Arrays.stream(segments).limit(SEGMENTS_COMPARED + 1).collect(Collectors.joining("/"));
        boolean isOne = !SEVERAL_SEGMENTS.matcher(path).find()
                && !PARAMETER.matcher(compared).find();
        return isOne ? compared + ":" + segments.length : null;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var key = pathsWithoutParameters.contains(path) ? null : key(path);
        return super.lookupHandlerMethod(key == null ? path : key, request);
    }

    @Override
    protected void handleMatch(RequestMappingInfo route, String pathOrKey, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        super.handleMatch(route, path.value(), request);
    }
}
