package dev.holdfast.webapi;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the conventions of {@link RestRoutes} before those that Spring MVC has for every other controller. */
@Configuration(proxyBeanMethods = false)
class WebApiConfiguration {

    @Bean
    static RouteAdapter routeAdapter(HandlerCalls calls, @Value("${holdfast.max-body-mb:64}") int maxBodyMb) {
        return new RouteAdapter(calls, maxBodyMb * 1024L * 1024L);
    }

    @Bean
    static WebMvcConfigurer restRoutes() {
        return new WebMvcConfigurer() {
            @Override
            public void configurePathMatch(PathMatchConfigurer paths) {
                paths.addPathPrefix("/rest", HandlerTypePredicate.forAnnotation(RestRoutes.class));
            }
        };
    }

    @Bean
    static WebMvcRegistrations indexedRoutes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RouteMapping();
            }
        };
    }
}
