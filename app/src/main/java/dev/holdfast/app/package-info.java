/** The program: configuration, wiring, command line. */
@NullMarked
package dev.holdfast.app;

import org.jspecify.annotations.NullMarked;
