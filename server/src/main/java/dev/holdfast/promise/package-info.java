/**
 * Promises goods: the one place where units that are free become units that are somebody's. Nothing lies between the question whether they
 * are there and the taking, for any number of clients and server processes.
 *
 * <p>Callers hand a request to the {@link dev.holdfast.promise.PromiseBook} and wait. Requests that arrive together share one transaction, in
 * which {@link dev.holdfast.promise.MakePromises} reads what they want, locks the rows concerned, decides each request in the order of
 * arrival, and writes; so a product that everybody wants costs one commit for many, not one each.
 */
@ApplicationModule(
        displayName = "Promises",
        allowedDependencies = {"shared", "store", "product", "salable", "salability", "reservation"})
@NullMarked
package dev.holdfast.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
