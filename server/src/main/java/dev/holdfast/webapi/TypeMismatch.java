package dev.holdfast.webapi;

/** A value that cannot be read as its declared type; becomes a 400 whose text is already rendered. */
final class TypeMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TypeMismatch(String message) {
        super(message, null, false, false);
    }

    static TypeMismatch of(String shownValue, String expectedType) {
        return new TypeMismatch(
                "The \"%s\" value's type is invalid. The \"%s\" type was expected. Verify and try again."
                        .formatted(shownValue, expectedType));
    }

    /** A mismatch with words of its own. */
    static TypeMismatch saying(String message) {
        return new TypeMismatch(message);
    }

    /** The same mismatch, one object further out. */
    TypeMismatch inside(String key) {
        return new TypeMismatch("Error occurred during \"%s\" processing. %s".formatted(key, getMessage()));
    }
}
