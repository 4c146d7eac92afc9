/**
 * What a player sees in a real browser, whatever happens to the page, the network or the server.
 */
@NullMarked
package dev.holdfast.app.browser;

import org.jspecify.annotations.NullMarked;
