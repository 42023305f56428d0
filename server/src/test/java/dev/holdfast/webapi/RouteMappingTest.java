package dev.holdfast.webapi;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class RouteMappingTest {

    private static final int FEW = 32;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Api api;

    @Test
    void every_route_is_looked_for_among_a_few() {
        var routeMapping = (RouteMapping) mapping;
        var keys = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            if (!(handler instanceof Route)) return;
            var found = routeMapping.getDirectPaths(route);
            assertThat(found).as(route.toString()).isNotEmpty();
            keys.addAll(found);
        });

        assertThat(keys).hasSizeGreaterThan(200);
        assertThat(keys.stream().collect(groupingBy(key -> key)).values()).allMatch(routes -> routes.size() <= FEW);
    }

    @ParameterizedTest
    @CsvSource({
        "/V1/directory/countries/US, 200",
        "/V1/directory/countries/%55S, 200",
        "/V1/directory/c%6Funtries/US, 200",
        "/V1/directory/countries/US/, 200",
        "/V1/directory/countries/US/regions, 404",
    })
    void a_path_is_matched_however_it_is_written(String path, int status) {
        api.get(path).hasStatus(status);
    }
}
