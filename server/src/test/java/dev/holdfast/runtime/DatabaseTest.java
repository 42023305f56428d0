package dev.holdfast.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_commit_waits_for_the_disk() {
        for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"})
            assertThat(jdbc.sql("show " + setting).query(String.class).single())
                    .as(setting)
                    .isEqualTo("on");
    }
}
