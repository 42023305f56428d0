package dev.holdfast.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it is. */
@Component
class ReadyMessage {

    private static final Logger log = LoggerFactory.getLogger(ReadyMessage.class);

    private final String database;

    ReadyMessage(@Value("${holdfast.db.url:}") String databaseUrl, @Value("${holdfast.data-dir}") String dataFolder) {
        database = databaseUrl.isEmpty() ? "its data in " + dataFolder : "its data at --db-url";
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) log.info("Holdfast is ready at http://localhost:{}, {}; stop it with Ctrl-C", port, database);
    }
}
