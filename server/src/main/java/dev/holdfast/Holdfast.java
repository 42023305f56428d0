package dev.holdfast;

import dev.holdfast.runtime.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server and its commands. */
@SpringBootApplication
public class Holdfast {

    public static void main(String[] args) {
        Launcher.launch(Holdfast.class, args);
    }
}
