package dev.holdfast.webapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Puts the conventions of {@link RestRoutes} before those that Spring MVC has for every other controller. */
@Configuration(proxyBeanMethods = false)
class WebApiConfiguration {

    @Bean
    static HandlerParameters handlerParameters(@Value("${holdfast.max-body-mb:64}") int maxBodyMb) {
        return new HandlerParameters(maxBodyMb * 1024L * 1024L);
    }

    @Bean
    static WebMvcConfigurer restRoutes(HandlerParameters parameters) {
        return new WebMvcConfigurer() {
            @Override
            public void configurePathMatch(PathMatchConfigurer paths) {
                paths.addPathPrefix("/rest", HandlerTypePredicate.forAnnotation(RestRoutes.class));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // Last: who may not call a route does not learn what it makes of the input.
                registry.addInterceptor(parameters).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }

    @Bean
    static WebMvcRegistrations restRoutesFirst(HandlerParameters parameters, HandlerCalls calls) {
        var answers = new JsonAnswers();
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RouteMapping();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new RequestMappingHandlerAdapter() {
                    @Override
                    public void afterPropertiesSet() {
                        super.afterPropertiesSet();
                        setArgumentResolvers(before(parameters, getArgumentResolvers()));
                        setReturnValueHandlers(before(answers, getReturnValueHandlers()));
                    }

                    @Override
                    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
                        return HandlerParameters.isRoute(handler.getBeanType())
                                ? new SurroundedHandler(handler, calls)
                                : super.createInvocableHandlerMethod(handler);
                    }
                };
            }
        };
    }

    private static final class SurroundedHandler extends ServletInvocableHandlerMethod {

        private final HandlerCalls calls;

        SurroundedHandler(HandlerMethod handler, HandlerCalls calls) {
            super(handler);
            this.calls = calls;
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest web, @Nullable ModelAndViewContainer container, @Nullable Object... provided)
                throws Exception {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
            return calls.around(request, response, this, () -> super.invokeForRequest(web, container, provided));
        }
    }

    private static <T> List<T> before(T first, @Nullable List<? extends T> others) {
        var all = new ArrayList<T>();
        all.add(first);
        if (others != null) all.addAll(others);
        return all;
    }
}
