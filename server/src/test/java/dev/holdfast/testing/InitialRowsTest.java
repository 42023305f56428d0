package dev.holdfast.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class InitialRowsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InitialRows initialRows;

    @Test
    void what_a_test_left_is_gone_and_what_the_server_started_with_is_back() {
        initialRows.restore();
        var before = sources();
        int firstStock = newStock();
        jdbc.sql("delete from stock_source_link").update();
        jdbc.sql("delete from source").update();

        initialRows.restore();

        assertThat(before).contains("default");
        assertThat(sources()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from stock").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(newStock()).isEqualTo(firstStock);
        initialRows.restore();
    }

    private String sources() {
        return jdbc.sql("select json_agg(s order by source_code)::text from source s")
                .query(String.class)
                .single();
    }

    private int newStock() {
        return jdbc.sql("insert into stock (name) values ('Rest of the world') returning stock_id")
                .query(Integer.class)
                .single();
    }
}
