/** What tests of several features share. */
@NullMarked
package dev.holdfast.testing;

import org.jspecify.annotations.NullMarked;
