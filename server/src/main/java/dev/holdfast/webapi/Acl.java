package dev.holdfast.webapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The resources a caller needs, all of them, to use a route. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Acl {

    /** Everybody, with or without a token. */
    String ANONYMOUS = "anonymous";

    /** A customer, for that customer's own data. */
    String SELF = "self";

    /** Every admin user and every integration, whatever they were granted. */
    String ADMIN = "Magento_Backend::admin";

    String[] value();
}
