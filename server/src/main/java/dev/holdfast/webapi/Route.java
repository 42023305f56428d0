package dev.holdfast.webapi;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** A handler of {@link RestRoutes}, and what it says of itself: read once, because asking Java for it takes longer than many an answer. */
public final class Route extends HandlerMethod {

    private final List<Parameter> parameters;
    private final List<String> resources;
    private final boolean isReplayed;
    private @Nullable volatile Route withBean;

    Route(HandlerMethod handler) {
        super(handler);
        var acl = handler.getMethodAnnotation(Acl.class);
        if (acl == null) throw new IllegalStateException("A route without @Acl: " + handler);
        parameters =
                Arrays.stream(handler.getMethodParameters()).map(Parameter::of).toList();
        resources = List.of(acl.value());
        isReplayed = !handler.hasMethodAnnotation(NotReplayed.class);
    }

    private Route(Route route, Object bean) {
        super(route, bean, false);
        parameters = route.parameters;
        resources = route.resources;
        isReplayed = route.isReplayed;
    }

    /**
     * A parameter of the handler.
     *
     * @param name in camelCase
     * @param isMandatory whether a request without it is refused
     */
    public record Parameter(String name, Class<?> type, Type genericType, boolean isMandatory) {

        static Parameter of(MethodParameter parameter) {
            var type = parameter.getParameterType();
            var declared = parameter.getParameter();
            boolean isMandatory = isInput(type) && !declared.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Parameter(declared.getName(), type, parameter.getGenericParameterType(), isMandatory);
        }

        /** Whether it comes from the client's input. */
        public boolean isInput() {
            return isInput(type);
        }

        private static boolean isInput(Class<?> type) {
            return type != Caller.class && type != StoreScope.class && type != HttpServletRequest.class;
        }
    }

    static boolean isDeclaredIn(Class<?> controller) {
        return AnnotatedElementUtils.hasAnnotation(controller, RestRoutes.class);
    }

    /** The resources of which a caller needs all. */
    public List<String> resources() {
        return resources;
    }

    /** Whether a repeated request with the {@code Idempotency-Key} of an earlier one gets its answer. */
    public boolean isReplayed() {
        return isReplayed;
    }

    /** In the order of the handler. */
    public List<Parameter> parameters() {
        return parameters;
    }

    @Nullable
    Object call(@Nullable Object... arguments) throws Exception {
        try {
            return getBridgedMethod().invoke(getBean(), arguments);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }

    @Override
    public HandlerMethod createWithValidateFlags() {
        return this; // what it says of itself would be lost
    }

    @Override
    public Route createWithResolvedBean() {
        var resolved = withBean;
        if (resolved == null) {
            resolved = new Route(this, super.createWithResolvedBean().getBean());
            withBean = resolved;
        }
        return resolved;
    }
}
