package dev.holdfast.webapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/** Gives the handlers of {@link RestRoutes} their parameters: reads all of a request's first, then types them one by one. */
final class HandlerParameters implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Binder binder = new Binder();
    private final long maxBodyBytes;

    HandlerParameters(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Whether a parameter of this type comes from the client's input. */
    static boolean isInput(Class<?> type) {
        return type != Caller.class && type != StoreScope.class && type != HttpServletRequest.class;
    }

    static String nameOf(MethodParameter parameter) {
        return parameter.getParameter().getName();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method && isRoute(method.getBeanType())) {
            RequestParameters.read(request, method, binder, maxBodyBytes);
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isRoute(parameter.getContainingClass());
    }

    static boolean isRoute(Class<?> controller) {
        return AnnotatedElementUtils.hasAnnotation(controller, RestRoutes.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        var type = parameter.getParameterType();
        if (type == HttpServletRequest.class) return request;
        if (!isInput(type)) return request.getAttribute(type.getName());
        var value = RequestParameters.of(request).get(nameOf(parameter));
        return value == null ? null : binder.bind(value, parameter.getGenericParameterType());
    }
}
