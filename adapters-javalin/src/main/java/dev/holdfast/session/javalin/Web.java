package dev.holdfast.session.javalin;

/**
 * What calls and sockets share.
 *
 * @param config how to behave
 * @param backend what it all stands on
 * @param json how things are written and read
 * @param origins whose pages may ask
 * @param identity who asks
 * @param rooms what they ask of
 * @param tokens how they get back
 * @param heartbeats when they were last heard
 * @param neighbours what other servers know
 */
record Web(
    WebConfig config,
    Backend backend,
    Json json,
    Origins origins,
    Identity identity,
    Rooms rooms,
    TokenDesk tokens,
    Heartbeats heartbeats,
    Neighbours neighbours) {

  /** Of the only server. */
  static Web of(WebConfig config, Backend backend) {
    return of(config, backend, Neighbours.NONE);
  }

  static Web of(WebConfig config, Backend backend, Neighbours neighbours) {
    Origins origins = new Origins(config);
    Heartbeats heartbeats = new Heartbeats(backend.office().beats());
    return new Web(
        config,
        backend,
        new Json(config.strictInput()),
        origins,
        new Identity(config, origins, backend.sessions(), backend.clock()),
        new Rooms(backend, heartbeats),
        new TokenDesk(backend.rejoinTokens(), config.seatTokenSecrets(), backend.clock()),
        heartbeats,
        neighbours);
  }
}
