package dev.holdfast.session.javalin;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What every socket needs.
 *
 * @param heartbeatTimeout how long a socket may be silent
 */
record SocketKit(
    ClientFrames clientFrames,
    Frames frames,
    FrameLimit limit,
    Handshake handshake,
    InstantSource clock,
    Duration heartbeatTimeout) {}
