package dev.holdfast.session.postgres;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Where a person's name and words stand in what they share with others: the course of games and the
 * hands. Page by page, so that nobody waits; written again, it is the same.
 *
 * @param arguments who, and what stands there instead
 */
record SharedTraces(Map<String, Object> arguments) {

  /**
   * What happened, and where it led in games that are over. The current game's state is a room's.
   */
  private static final String EVENTS =
      """
      with page as (
        select e.epoch, e.sequence_number,
          strpos(e.payload::text, :user::text) > 0 or strpos(e.private::text, :user::text) > 0
            or e.user_id = :user as theirs
        from game_events e
        where e.game_id = :game and (e.epoch, e.sequence_number) > (:epoch, :seq)
        order by e.epoch, e.sequence_number
        limit :most
      ),
      written as (
        update game_events e
        set payload = case
            -- nobody knows what others log of them, and in which words
            when e.epoch = 0 and e.user_id = :user then '{}'
            else without_person(e.payload, :user::text, :nameless, :words)
          end,
          private = without_person(e.private, :user::text, :nameless, :words),
          device_id = case when e.user_id = :user then null else e.device_id end,
          socket_id = case when e.user_id = :user then null else e.socket_id end
        from page p
        where e.game_id = :game and e.epoch = p.epoch and e.sequence_number = p.sequence_number
          and p.theirs
        returning 1
      )
      select epoch, sequence_number as seq, (select count(*) from page) as read,
        (select count(*) from written) as written
      from page
      order by epoch desc, sequence_number desc
      limit 1
      """;

  private static final String SNAPSHOT =
      """
      update game_states s
      set current_state = without_person(s.current_state, :user::text, :nameless, :words)
      where s.game_id = :game and strpos(s.current_state::text, :user::text) > 0
        and not exists (select from rooms r where r.current_game_id = :game)
      """;

  static final Chore HANDS =
      new Chore(
          "hands",
          """
          with theirs as (
            select id, hand_id from players
            where user_id = :user and display_name <> :nameless
            limit :most
          ),
          named as (
            update players p set display_name = :nameless from theirs t where p.id = t.id
          ),
          recorded as (
            update hands h
            set record = without_person(h.record, :user::text, :nameless, :words)
            from theirs t
            where h.id = t.hand_id
          )
          select count(*) from theirs
          """);

  private record Page(int epoch, long seq, long read, long written) {
    static final Page FIRST = new Page(-1, 0, Chore.AT_ONCE, 0);
  }

  /** Goes through all their games; answers how many events were rewritten. */
  long events(List<UUID> games, Handle handle) {
    return games.stream().mapToLong(game -> events(game, handle)).sum();
  }

  private long events(UUID game, Handle handle) {
    handle.createUpdate(SNAPSHOT).bindMap(arguments).bind("game", game).execute();
    long written = 0;
    Page page = Page.FIRST;
    while (page.read() >= Chore.AT_ONCE) {
      page = after(page, game, handle);
      written += page.written();
    }
    return written;
  }

  private Page after(Page last, UUID game, Handle handle) {
    return handle
        .createQuery(EVENTS)
        .bindMap(arguments)
        .bind("game", game)
        .bind("epoch", last.epoch())
        .bind("seq", last.seq())
        .bind("most", Chore.AT_ONCE)
        .map(
            (row, context) ->
                new Page(
                    row.getInt("epoch"),
                    row.getLong("seq"),
                    row.getLong("read"),
                    row.getLong("written")))
        .findOne()
        .orElse(new Page(0, 0, 0, 0));
  }
}
