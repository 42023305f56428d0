package dev.holdfast.runtime;

import java.util.ArrayList;
import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;

/** The command line of Holdfast: a command, and the {@link Settings} for it. */
public final class Launcher {

    private static final String HELP = """
            holdfast serve                      starts the server; also without a command
            holdfast audit                      checks that what the database says agrees, beside a running server as well
            holdfast admin-password [USERNAME]  gives a user a new random password, beside a running server as well
            holdfast help                       shows this

            A setting is taken from the command line (--name=value), else from the environment
            (HOLDFAST_NAME), else from the file that --config names (name=value), else as shown here:

            """;

    private Launcher() {}

    /** Runs the command. A server goes on after this returns; any other command ends the process. */
    public static void launch(Class<?> application, String... arguments) {
        try {
            run(application, new ArrayList<>(List.of(arguments)));
        } catch (StartRefused e) {
            System.err.println("holdfast: " + e.getMessage());
            System.exit(e.exitCode());
        }
    }

    private static void run(Class<?> application, List<String> arguments) {
        var command = arguments.isEmpty() || arguments.getFirst().startsWith("-") ? "serve" : arguments.removeFirst();
        if (command.equals("help") || arguments.contains("--help")) {
            System.out.print(help());
            return;
        }
        switch (command) {
            case "serve" -> serve(application, arguments);
            case "audit", "admin-password" -> runCommand(application, command, arguments);
            default -> throw StartRefused.wrongUse("There is no command %s: try holdfast help.".formatted(command));
        }
    }

    private static void serve(Class<?> application, List<String> arguments) {
        var settings = Settings.read(arguments, System.getenv());
        if (!settings.otherArguments().isEmpty())
            throw StartRefused.wrongUse("There is no use for %s here: a setting is written --name=value."
                    .formatted(String.join(" ", settings.otherArguments())));
        SpringProperties.setFlag(AotDetector.AOT_ENABLED, hasBuiltDefinitions(application));
        start(new SpringApplication(application), "serve", settings.toSpringArguments());
    }

    /**
     * Whether the server's bean definitions were made when the jar was built, which saves a start a quarter of its work. Those in a folder of
     * classes are left alone: they may be older than the classes beside them.
     */
    private static boolean hasBuiltDefinitions(Class<?> application) {
        var definitions =
                application.getResource(application.getSimpleName() + "__ApplicationContextInitializer.class");
        return definitions != null && definitions.getProtocol().equals("jar");
    }

    private static void runCommand(Class<?> application, String name, List<String> arguments) {
        var settings = Settings.read(arguments, System.getenv());
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true); // of the server, only what the command asks for
        var springArguments = settings.toSpringArguments();
        springArguments.add("--spring.datasource.hikari.maximum-pool-size=2"); // a server may need all the others
        int exitCode;
        try (var context = start(spring, name, springArguments)) {
            exitCode = run(context, name, settings.otherArguments());
        }
        System.exit(exitCode);
    }

    private static int run(ApplicationContext context, String name, List<String> arguments) {
        try {
            return context.getBean(name + "Command", Command.class).run(arguments);
        } catch (BeansException e) { // what the command needs is made only now
            if (!new StartFailures().reportException(e)) throw e;
            return 1;
        }
    }

    private static ConfigurableApplicationContext start(
            SpringApplication spring, String command, List<String> arguments) {
        arguments.add("--holdfast.command=" + command);
        // Only what is in the jar: an application.properties that happens to lie in the current folder is not ours.
        arguments.add("--spring.config.location=classpath:/");
        return spring.run(arguments.toArray(String[]::new));
    }

    static String help() {
        var help = new StringBuilder(HELP);
        for (var setting : Setting.values()) {
            var form = setting.isSecret() ? setting.variable() : "--" + setting.label();
            help.append("  %-32s %s%n"
                    .formatted(
                            form + "=" + setting.fallback(), setting.meaning().replace("`", "")));
        }
        return help.toString();
    }
}
