package dev.holdfast.webapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * A controller of the REST API. Its mappings start with {@code /V1/}; the paths served are {@code /rest/V1/…} and
 * {@code /rest/<store view code>/V1/…}. Every route names who may call it by {@link Acl}.
 *
 * <p>Each parameter of a handler method is one parameter of the service: it is found by its name, in camelCase or snake_case,
 * in the body, the query or the path (see {@link RequestParameters}), and typed by {@link Binder}. A parameter is mandatory
 * unless it is {@code @Nullable}. Parameters of type {@link Caller} and {@link StoreScope} are who calls, and for which store.
 * What a handler returns is written as JSON; {@code void} and null are written as {@code []}, a {@link Streamed} list as it comes.
 */
@Controller
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RestRoutes {}
