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

    /** Room for some hundreds of SKUs in a query. */
    private static final int MAX_HEADER_BYTES = 64 * 1024;

    /** How much of a refused upload is read, so that its sender comes to read the refusal. */
    private static final int MAX_SWALLOWED_BYTES = 128 * 1024 * 1024;

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
                    http.setMaxHttpHeaderSize(MAX_HEADER_BYTES);
                    http.setMaxSwallowSize(MAX_SWALLOWED_BYTES);
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
