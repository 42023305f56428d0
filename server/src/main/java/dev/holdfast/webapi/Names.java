package dev.holdfast.webapi;

/** The two forms of a key, and the one in which errors name it. */
public final class Names {

    private Names() {}

    /** {@code source_code} and {@code sourceCode} are {@code sourceCode}. */
    static String camelCase(String key) {
        if (key.indexOf('_') < 0) return key;
        var name = new StringBuilder(key.length());
        boolean upper = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '_') {
                upper = !name.isEmpty();
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    /** {@code sourceCode} is {@code source_code}. */
    public static String snakeCase(String camelCase) {
        var name = new StringBuilder(camelCase.length() + 4);
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c)) name.append('_').append(Character.toLowerCase(c));
            else name.append(c);
        }
        return name.toString();
    }

    /** {@code foo_bar}, {@code fooBar} and {@code _Foo_bar} are {@code FooBar}: keys of objects that are the same in this form mean one field. */
    static String upperCamelCase(String key) {
        var camel = camelCase(key);
        return camel.isEmpty() ? camel : Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
    }
}
