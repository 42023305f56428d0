package dev.holdfast.gateway;

import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.webapi.InputLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Limits what one request may ask for, where the configuration says so. */
@Component
class LimitInput implements HandlerInterceptor, WebMvcConfigurer {

    private final Configuration configuration;

    LimitInput(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (configuration.flag(Setting.INPUT_LIMIT_ENABLED)) {
            request.setAttribute(
                    InputLimits.class.getName(),
                    new InputLimits(
                            configuration.integer(Setting.COMPLEX_ARRAY_LIMIT),
                            configuration.integer(Setting.MAXIMUM_PAGE_SIZE),
                            configuration.integer(Setting.DEFAULT_PAGE_SIZE)));
        }
        return true;
    }
}
