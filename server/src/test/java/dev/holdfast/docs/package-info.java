/** That the documents say what is so. */
@NullMarked
package dev.holdfast.docs;

import org.jspecify.annotations.NullMarked;
