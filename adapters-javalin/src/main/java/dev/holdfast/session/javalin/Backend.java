package dev.holdfast.session.javalin;

import dev.holdfast.session.member.RejoinTokens;
import dev.holdfast.session.member.Sessions;
import dev.holdfast.session.office.Office;
import dev.holdfast.session.room.HandArchive;
import dev.holdfast.session.room.RoomAgenda;
import dev.holdfast.session.room.RoomDirectory;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomStore;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * What the web stands on.
 *
 * @param service what every command goes to
 * @param store where rooms are read from: the truth itself, or a cache that can be passed by
 * @param directory finds rooms
 * @param agenda in which rooms somebody counts as present
 * @param journal what happened
 * @param archive the finished hands
 * @param feed what is happening
 * @param sessions who people are
 * @param rejoinTokens how they get back
 * @param clock the time
 * @param random where room codes and ids come from
 * @param readiness whether the rest of the process can serve
 * @param metrics what is measured of it all
 * @param office what is kept beside the rooms
 */
public record Backend(
    RoomService service,
    RoomStore store,
    RoomDirectory directory,
    RoomAgenda agenda,
    RoomJournal journal,
    HandArchive archive,
    RoomFeed feed,
    Sessions sessions,
    RejoinTokens rejoinTokens,
    InstantSource clock,
    SecureRandom random,
    Readiness readiness,
    Metrics metrics,
    Office office) {}
