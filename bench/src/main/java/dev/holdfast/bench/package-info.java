/**
 * Measures Holdfast over HTTP beside the plainest SQL that does the same work on the same PostgreSQL in the same run. What counts is the
 * ratio of the two: it holds from machine to machine, and on a busy one, as no absolute figure does.
 */
@NullMarked
package dev.holdfast.bench;

import org.jspecify.annotations.NullMarked;
