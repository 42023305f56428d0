/** The server: {@link dev.holdfast.Holdfast} starts it, and every package below is one feature. */
@NullMarked
package dev.holdfast;

import org.jspecify.annotations.NullMarked;
