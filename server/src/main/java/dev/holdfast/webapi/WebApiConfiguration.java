package dev.holdfast.webapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

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
    static WebMvcRegistrations restRoutesFirst(HandlerParameters parameters) {
        var answers = new JsonAnswers();
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new RequestMappingHandlerAdapter() {
                    @Override
                    public void afterPropertiesSet() {
                        super.afterPropertiesSet();
                        setArgumentResolvers(before(parameters, getArgumentResolvers()));
                        setReturnValueHandlers(before(answers, getReturnValueHandlers()));
                    }
                };
            }
        };
    }

    private static <T> List<T> before(T first, @Nullable List<? extends T> others) {
        var all = new ArrayList<T>();
        all.add(first);
        if (others != null) all.addAll(others);
        return all;
    }
}
