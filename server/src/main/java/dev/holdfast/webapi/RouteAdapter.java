package dev.holdfast.webapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;

/** Calls routes: reads all parameters of a request first, types them one by one, and writes what the route returns. */
final class RouteAdapter implements HandlerAdapter, Ordered {

    private final Binder binder = new Binder();
    private final HandlerCalls calls;
    private final long maxBodyBytes;

    RouteAdapter(HandlerCalls calls, long maxBodyBytes) {
        this.calls = calls;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Before that of Spring MVC, which would take them for handlers like any other. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof Route;
    }

    @Override
    public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        var route = (Route) handler;
        var parameters = RequestParameters.read(request, route, binder, maxBodyBytes);
        var answer = calls.around(request, response, route, () -> route.call(arguments(route, request, parameters)));
        JsonAnswers.write(response, answer, parameters.fields());
        return null;
    }

    private @Nullable Object[] arguments(Route route, HttpServletRequest request, RequestParameters parameters) {
        return route.parameters().stream()
                .map(parameter -> argument(parameter, request, parameters))
                .toArray();
    }

    private @Nullable Object argument(
            Route.Parameter parameter, HttpServletRequest request, RequestParameters parameters) {
        if (parameter.type() == HttpServletRequest.class) return request;
        if (!parameter.isInput()) return request.getAttribute(parameter.type().getName());
        var value = parameters.get(parameter.name());
        return value == null ? null : binder.bind(value, parameter.genericType());
    }
}
