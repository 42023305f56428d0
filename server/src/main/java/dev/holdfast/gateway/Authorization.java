package dev.holdfast.gateway;

import dev.holdfast.access.BearerToken;
import dev.holdfast.access.Callers;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.Route;
import dev.holdfast.webapi.StoreScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets only those use a route who hold every resource that its {@code @Acl} names. A token nobody knows is no token. */
@Configuration(proxyBeanMethods = false)
class Authorization implements HandlerInterceptor, WebMvcConfigurer {

    private final Callers callers;

    Authorization(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof Route route)) return true;
        var caller = caller(request);
        for (var resource : route.resources()) {
            if (!caller.may(resource)) throw unauthorized(route);
        }
        request.setAttribute(Caller.class.getName(), caller);
        return true;
    }

    private static Refusal unauthorized(Route route) {
        return Refusal.of(
                Refusal.Kind.UNAUTHORIZED,
                Message.named(
                        "The consumer isn't authorized to access %resources.",
                        "resources", String.join(", ", route.resources())));
    }

    private Caller caller(HttpServletRequest request) {
        var token = BearerToken.of(request);
        if (token.isEmpty()) return Caller.GUEST;
        if (request.getAttribute(StoreScope.class.getName()) instanceof StoreScope scope) {
            return callers.of(token.get(), scope);
        }
        throw new IllegalStateException("A route outside of any store view: " + request.getRequestURI());
    }
}
