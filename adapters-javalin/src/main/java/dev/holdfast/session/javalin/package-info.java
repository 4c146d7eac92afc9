/**
 * The rooms over HTTP and WebSocket: every route, every body and every frame of the wire contract,
 * and the page that plays. Rules live in the domain, storage behind its ports.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.session.javalin;
