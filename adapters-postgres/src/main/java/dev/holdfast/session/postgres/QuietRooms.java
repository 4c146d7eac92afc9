package dev.holdfast.session.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Rooms that everybody has left: nobody has a seat, nothing is to happen by itself, nothing has
 * happened for the room's time to live, and no socket is in it. People may come back to them: the
 * room stays as it is, its members, parked chips, finished hands and ledger; what goes is what led
 * there.
 */
final class QuietRooms {

  /** That a room is one, and stays one until the transaction ends. */
  private static final String QUIET =
      """
      quiet as (
        select r.id as room_id, r.current_game_id
        from rooms r
        join game_states s on s.game_id = r.current_game_id
        where r.id = :room and s.next_deadline is null and s.updated_at < now() - :ttl
          and not exists (select from room_seats p where p.room_id = r.id)
          and not exists (
            select
            from games g
            join room_participants p on p.game_id = g.id and p.status = 'active'
            join websocket_connections c on c.socket_id = p.socket_id and c.status = 'active'
            where g.room_id = r.id)
        for no key update of s skip locked
      )
      """;

  /**
   * The last event of a stream stays: it is how a server sees that it has missed none, and which
   * number is next.
   */
  static final Chore EVENTS =
      new Chore(
          "events",
          "with "
              + QUIET
              + """
              , old as (
                select e.game_id, e.epoch, e.sequence_number
                from quiet q
                join games g on g.room_id = q.room_id
                join game_states s on s.game_id = g.id
                join game_events e on e.game_id = g.id
                where case e.epoch
                    when s.epoch then e.sequence_number < s.seq
                    when 0 then e.sequence_number < (
                      select max(l.sequence_number) from game_events l
                      where l.game_id = g.id and l.epoch = 0)
                    else true
                  end
                limit :most
              ),
              gone as (
                delete from game_events e
                using old o
                where e.game_id = o.game_id and e.epoch = o.epoch
                  and e.sequence_number = o.sequence_number
                returning 1
              )
              select count(*) from gone
              """);

  /** How the games that are over stood last; nobody reads it, and there are cards in it. */
  static final Chore SNAPSHOTS =
      new Chore(
          "snapshots",
          "with "
              + QUIET
              + """
              , emptied as (
                update game_states s
                set current_state = '{}'
                where s.game_id in (
                    select g.id
                    from quiet q
                    join games g on g.room_id = q.room_id
                    join game_states o on o.game_id = g.id
                    where g.id <> q.current_game_id and g.status = 'completed'
                      and o.current_state <> '{}'
                    limit :most)
                returning 1
              )
              select count(*) from emptied
              """);

  /** Visits over no socket that is known: nothing else would ever end them. */
  static final Chore VISITS =
      new Chore(
          "visits",
          "with "
              + QUIET
              + """
              , old as (
                select p.id
                from quiet q
                join games g on g.room_id = q.room_id
                join room_participants p on p.game_id = g.id
                where not exists (
                  select from websocket_connections c where c.socket_id = p.socket_id)
                limit :most
              ),
              gone as (
                delete from room_participants p using old o where p.id = o.id
                returning 1
              )
              select count(*) from gone
              """);

  static final List<Chore> CHORES = List.of(EVENTS, SNAPSHOTS, VISITS);

  private static final int AT_ONCE = 200;

  private final Duration ttl;

  /** Those that have been left for so long. */
  QuietRooms(Duration ttl) {
    this.ttl = ttl;
  }

  /** The next rooms, by id, that seem to be quiet; each is looked at again before it is touched. */
  List<UUID> after(UUID last, Handle handle) {
    return handle
        .createQuery(
            """
            select r.id
            from rooms r
            join game_states s on s.game_id = r.current_game_id
            where r.id > :last and s.next_deadline is null and s.updated_at < now() - :ttl
              and not exists (select from room_seats p where p.room_id = r.id)
              and exists (
                select
                from games g
                join game_states o on o.game_id = g.id
                where g.room_id = r.id
                  and ((g.id <> r.current_game_id and o.current_state <> '{}')
                    or exists (select from room_participants p where p.game_id = g.id)
                    or exists (
                      select from game_events e
                      where e.game_id = g.id
                        and (e.epoch, e.sequence_number) <> (o.epoch, o.seq))))
            order by r.id
            limit :most
            """)
        .bind("last", last)
        .bind("ttl", ttl)
        .bind("most", AT_ONCE)
        .mapTo(UUID.class)
        .list();
  }

  /** What a chore in one of them wants to know. */
  Map<String, ?> arguments(UUID roomId) {
    return Map.of("room", roomId, "ttl", ttl);
  }
}
