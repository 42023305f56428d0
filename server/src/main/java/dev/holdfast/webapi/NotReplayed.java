package dev.holdfast.webapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that changes something and takes no {@code Idempotency-Key}: its answer is a secret, of which nothing may be kept, or it has to
 * remember a wrong password although it refuses the request.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotReplayed {}
