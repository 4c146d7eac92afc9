/** The {@code replay} command: recorded hands played again. */
@NullMarked
package dev.holdfast.app.replay;

import org.jspecify.annotations.NullMarked;
