package dev.holdfast.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No, said to the client: thrown, so that the transaction rolls back, and turned into the error body at the edge.
 * The error body's rules: {@code docs/errors.md}.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which HTTP status a refusal has. */
    public enum Kind {
        INVALID(400),
        UNAUTHORIZED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_SUPPORTED(405),
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient @Nullable String code;
    private final transient Message message;
    private final transient List<Message> errors;

    /** A refusal that may have several things to say, and if it is Holdfast's own, a code listed in {@code docs/errors.md}. */
    protected Refusal(Kind kind, @Nullable String code, Message message, List<Message> errors) {
        super(message.rendered(), null, false, false);
        this.kind = kind;
        this.code = code;
        this.message = message;
        this.errors = List.copyOf(errors);
    }

    /** A refusal of Holdfast's own, with a code listed in {@code docs/errors.md}. */
    protected Refusal(Kind kind, String code, Message message) {
        this(kind, code, message, List.of());
    }

    /** A refusal whose message the wire contract fixes. */
    public static Refusal of(Kind kind, Message message) {
        return new Refusal(kind, null, message, List.of());
    }

    public static Refusal invalid(String template, @Nullable Object... positional) {
        return of(Kind.INVALID, Message.of(template, positional));
    }

    public static Refusal notFound(String template, @Nullable Object... positional) {
        return of(Kind.NOT_FOUND, Message.of(template, positional));
    }

    /** 404: {@code No such entity with %fieldName = %fieldValue}. */
    public static Refusal noSuchEntity(String fieldName, Object fieldValue) {
        return of(
                Kind.NOT_FOUND,
                Message.named("No such entity with %fieldName = %fieldValue", "fieldName", fieldName)
                        .and("fieldValue", fieldValue));
    }

    /** 400: {@code "%fieldName" is required. Enter and try again.} */
    public static Refusal required(String fieldName) {
        return of(
                Kind.INVALID,
                Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", fieldName));
    }

    /** 400: {@code Invalid value of "%value" provided for the %fieldName field.} */
    public static Refusal invalidValue(String fieldName, Object value) {
        return of(
                Kind.INVALID,
                Message.named("Invalid value of \"%value\" provided for the %fieldName field.", "fieldName", fieldName)
                        .and("value", value));
    }

    /** Several findings under one header, however many there are. */
    public static Refusal of(Message header, List<Message> errors) {
        return new Refusal(Kind.INVALID, null, header, errors);
    }

    /** Input errors: one speaks for itself, several stand under a common header. */
    public static Refusal ofInput(List<Message> errors) {
        if (errors.size() == 1) return of(Kind.INVALID, errors.getFirst());
        return of(Message.of("One or more input exceptions have occurred."), errors);
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String code() {
        return code;
    }

    public Message message() {
        return message;
    }

    public List<Message> errors() {
        return errors;
    }
}
