package dev.holdfast.webapi;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives the handlers of {@link RestRoutes} their parameters. */
final class HandlerParameters implements HandlerMethodArgumentResolver {

    private final Binder binder = new Binder();
    private final long maxBodyBytes;

    HandlerParameters(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Whether a parameter of this type comes from the client's input. */
    static boolean isInput(Class<?> type) {
        return type != Caller.class && type != StoreScope.class && type != HttpServletRequest.class;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return AnnotatedElementUtils.hasAnnotation(parameter.getDeclaringClass(), RestRoutes.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory)
            throws IOException {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        if (!isInput(parameter.getParameterType()))
            return request.getAttribute(parameter.getParameterType().getName());

        var method = parameter.getMethod();
        var name = parameter.getParameterName();
        if (method == null || name == null) throw new IllegalStateException("Compile with -parameters");
        var parameters = RequestParameters.of(request, method, binder, maxBodyBytes);
        var missing = parameters.missing(method);
        if (!missing.isEmpty()) {
            throw Refusal.ofInput(missing.stream()
                    .map(absent ->
                            Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", absent))
                    .toList());
        }
        var value = parameters.get(name);
        return value == null ? null : binder.bind(value, parameter.getGenericParameterType());
    }
}
