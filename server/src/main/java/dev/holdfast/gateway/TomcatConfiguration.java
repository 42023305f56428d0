package dev.holdfast.gateway;

import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets through to Holdfast what existing clients send and Tomcat would refuse. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> liberalTomcat() {
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                // SKUs may hold slashes; each path segment is decoded after the path has been split.
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    // Few clients encode the brackets of searchCriteria[pageSize]=5.
                    http.setRelaxedQueryChars("\"<>[\\]^`{|}");
                    http.setRelaxedPathChars("\"<>[\\]^`{|}");
                }
            });
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(JsonErrorReport.class.getName());
                }
            });
        };
    }
}
