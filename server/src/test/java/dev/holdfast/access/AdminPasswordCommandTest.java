package dev.holdfast.access;

import static dev.holdfast.access.People.PASSWORD;
import static dev.holdfast.access.People.REFUSED;
import static dev.holdfast.access.People.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class AdminPasswordCommandTest {

    @Autowired
    Api api;

    @Autowired
    AdminPasswordCommand command;

    People people;

    @BeforeEach
    void people() {
        people = new People(api);
    }

    @Test
    void a_lost_password_is_replaced_the_lock_lifted_and_old_tokens_end(CapturedOutput output) {
        var ann = name("ann");
        people.user(ann, 1);
        var token = people.token(ann);
        for (int i = 0; i < 6; i++) people.signIn(ann, "wr0ng-horse").refused(401, REFUSED);

        assertThat(command.run(List.of(ann.toUpperCase(Locale.ROOT)))).isZero();

        var said = "The password of " + ann + " is now ";
        var password = output.getOut()
                .lines()
                .filter(line -> line.startsWith(said))
                .findFirst()
                .orElseThrow()
                .substring(said.length());
        people.signIn(ann, password).hasStatus(200);
        people.signIn(ann, PASSWORD).refused(401, REFUSED);
        assertThat(people.statusWith(token)).isEqualTo(401);
    }

    @Test
    void without_a_name_it_is_the_first_administrators(CapturedOutput output) {
        assertThat(command.run(List.of())).isZero();

        assertThat(output.getOut()).contains("The password of admin is now ");
    }

    @Test
    void that_a_user_is_disabled_is_said(CapturedOutput output) {
        var ann = name("ann");
        int id = people.user(ann, 1);
        api.put("/V1/access/users/" + id, "{\"user\": {\"is_active\": false}}").hasStatus(200);

        assertThat(command.run(List.of(ann))).isZero();

        assertThat(output.getOut()).contains("The user is disabled");
    }

    @Test
    void an_unknown_user_or_more_than_one_changes_nothing(CapturedOutput output) {
        assertThat(command.run(List.of("nobody"))).isEqualTo(1);
        assertThat(command.run(List.of("admin", "ann"))).isEqualTo(2);

        assertThat(output.getErr()).contains("there is no user nobody in this database", "name one user at most");
        assertThat(output.getOut()).doesNotContain("is now");
    }
}
